export default { family: "textarea", plain: true };
