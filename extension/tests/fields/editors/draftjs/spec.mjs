/** Each edit is a step of undo: one step would be one text for all lines, and the words in between would lose their bold. A line is one edit for the same reason. */
export default { undos: { "the whole of four lines": { both: 3 }, "several at once": { both: 3 } }, loses: ["the whole of four lines"] };
