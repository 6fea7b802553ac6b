/** Finds the editing host of an element, through frames of the page's own origin and shadow roots. */

/** Return the outermost element in which the text around `element` can be edited. */
export function hostOf(element: Element): HTMLElement | null {
  let host: HTMLElement | null = element as HTMLElement;
  while (host && !host.isContentEditable) host = host.parentElement;
  while (host?.parentElement?.isContentEditable && host.localName !== "body") host = host.parentElement;
  return host;
}

/** Return the element that has the focus, however deep it lies. */
export function activeIn(root: Document | ShadowRoot): Element | null {
  const active = root.activeElement;
  if (!active) return null;
  const inner = documentIn(active) ?? active.shadowRoot;
  return (inner && activeIn(inner)) ?? active;
}

/** Return the document in a frame; null for other elements and for frames of another origin. */
export function documentIn(element: Element): Document | null {
  if (element.localName !== "iframe") return null;
  return (element as HTMLIFrameElement).contentDocument;
}
