/** Where a box lies: in its own document, and seen from each page of the same origin around it. */

export interface Place {
  /** The box, or the frame that holds it. */
  readonly box: Element;
  readonly page: Document;
}

/** Return the places of a box from the inside out; an editor in a frame has the page around it too. */
export function placesOf(element: Element): readonly Place[] {
  const box = inPage(element);
  const here = { box, page: box.ownerDocument };
  const frame = frameOf(here.page);
  return frame ? [here, ...placesOf(frame)] : [here];
}

/** Return the place that stands for a box in an open or closed shadow root. */
function inPage(element: Element): Element {
  const root = element.getRootNode();
  return "host" in root && root.host ? inPage(root.host as Element) : element;
}

function frameOf(page: Document): Element | null {
  try {
    return page.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}
