export default { rest: 1000 };
