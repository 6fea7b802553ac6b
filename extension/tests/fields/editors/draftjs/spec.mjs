/** Each edit is a step of undo: one step would be one text for all, and words in between that stay would lose their bold. A line is one edit for the same reason. */
export default { undos: { "several at once": { both: 3 } }, loses: ["the whole of four lines"] };
