/** Makes one step of undo of changes within 300 ms, as its page sets it. */
export default { rest: 300 };
