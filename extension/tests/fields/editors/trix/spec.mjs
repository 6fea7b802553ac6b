/** Draws a frame later than it is typed in: keys faster than hands mix its lines up, without us. */
export default { delay: 15 };
