export default { plain: true };
