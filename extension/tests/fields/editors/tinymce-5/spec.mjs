export default { family: "tinymce" };
