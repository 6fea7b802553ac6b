export default { family: "contenteditable" };
