/** Sets the selection and waits until the editor has taken it over. */

/** Return the selection that holds in an element's document or shadow tree. */
export function selectionOf(element: Element): Selection | null {
  const root = element.getRootNode() as Document & { getSelection?(): Selection | null };
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}

const TOLD = 20;
const UNTOLD = 60;

/** Select a range; true once the editor knows, who learns of it by selectionchange, which does not come where nothing changed. */
export async function selected(host: HTMLElement, range: Range, settles = TOLD): Promise<boolean> {
  const heard = changed(host.ownerDocument);
  host.focus({ preventScroll: true });
  selectionOf(host)?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  await heard;
  await pause(settles);
  return hasFocus(host) && host.contains(selectionOf(host)?.anchorNode ?? null);
}

/** The browser's commands act where the focus is, and a box behind a modal dialog does not take it. */
export function hasFocus(box: HTMLElement): boolean {
  const { activeElement } = box.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && box.contains(activeElement);
}

/** Wait. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((over) => setTimeout(over, milliseconds));
}

function changed(document: Document): Promise<void> {
  return new Promise((done) => {
    const over = (): void => {
      document.removeEventListener("selectionchange", over);
      done();
    };
    document.addEventListener("selectionchange", over);
    setTimeout(over, UNTOLD);
  });
}
