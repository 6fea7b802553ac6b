/** Draws a frame later than it is typed in: keys faster than that mix its lines up, without us. */
export default { drawn: true };
