export default { delay: 15 };
