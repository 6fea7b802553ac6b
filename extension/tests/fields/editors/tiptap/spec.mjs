export default { rest: 500 };
