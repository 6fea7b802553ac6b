export default { rest: 300 };
