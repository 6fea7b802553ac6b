/** Brings a range into view. */

/** Scroll all that lies around a range until it is seen. */
export function reveal(range: Range): void {
  const { startContainer: node } = range;
  const view = node.ownerDocument?.defaultView;
  const first = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  for (let element = first; element; element = element.parentElement) if (scrolls(element)) show(range, element);
  view?.frameElement?.scrollIntoView({ block: "nearest" });
}

function scrolls(element: Element): boolean {
  const root = element === element.ownerDocument.scrollingElement;
  return element.scrollHeight > element.clientHeight && (root || /auto|scroll/u.test(element.ownerDocument.defaultView?.getComputedStyle(element).overflowY ?? ""));
}

function show(range: Range, element: Element): void {
  const root = element === element.ownerDocument.scrollingElement;
  const [place, top, height] = [range.getBoundingClientRect(), root ? 0 : element.getBoundingClientRect().top, element.clientHeight];
  if (place.top < top || place.bottom > top + height) element.scrollTop += place.top - top - height / 3;
}
