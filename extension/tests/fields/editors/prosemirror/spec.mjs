/** Makes one step of undo of neighbouring changes within half a second. */
export default { rest: 500 };
