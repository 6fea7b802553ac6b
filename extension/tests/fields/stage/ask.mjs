/** Calls from a test to the fields in the extension's world. */

/** Return what `call` of the focused field answers. */
export async function ask(page, call, ...given) {
  const { value, error } = await page.evaluate((asked, words) => new Promise((answered) => {
    const id = crypto.randomUUID();
    window.addEventListener(`fields:${id}`, (event) => answered(JSON.parse(event.detail)), { once: true });
    window.dispatchEvent(new CustomEvent("fields:ask", { detail: JSON.stringify({ id, call: asked, given: words }) }));
  }), call, given);
  if (error) throw new Error(error);
  return value;
}
