/** Makes one step of undo of all that happens within a second, so the draft rests as long before it is coached. */
export default { rest: 1000 };
