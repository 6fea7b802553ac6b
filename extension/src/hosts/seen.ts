/** What a person sees of an element, as plain text: nothing hidden, no script, no control. Reads only. */

const NEVER = [
  "script, style, noscript, template, svg, canvas, object, video, audio, button, input, select, textarea",
  "dialog:not([open]), details:not([open]):not(:has(> summary)), [aria-hidden='true'], [contenteditable='true']",
  "[role='button'], [role='textbox'], [role='toolbar'], [role='tooltip']",
].join(", ");
const LINES = new Set(["block", "flex", "grid", "list-item", "table", "table-row", "flow-root", "table-caption"]);
const APART = new Set(["p", "blockquote", "ul", "ol", "pre", "h1", "h2", "h3", "h4"]);
const MOST_PARTS = 20_000;

/** Say whether an element is on the page for a person to see, be it scrolled away. */
export function shown(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height, left, right } = element.getBoundingClientRect();
  return width > 1 && height > 1 && right > 0 && left < view.innerWidth;
}

/** Return the text of an element as it is seen, without the parts that match `skip`. */
export function words(element: Element, skip = ""): string {
  const text: string[] = [];
  gather(framed(element) ?? element, skip === "" ? NEVER : `${NEVER}, ${skip}`, text);
  return text.join("").replace(/[ \t\u00a0]+/gu, " ").replace(/ ?\n ?/gu, "\n").replace(/\n{3,}/gu, "\n\n").trim();
}

function gather(node: Node, skip: string, text: string[]): void {
  for (const child of node.childNodes) {
    if (text.length > MOST_PARTS) return;
    if (child.nodeType === child.TEXT_NODE) text.push(run(child));
    else if (isElement(child)) part(child, skip, text);
  }
}

function part(element: Element, skip: string, text: string[]): void {
  if (element.localName === "br") text.push("\n");
  const style = element.matches(skip) ? null : styleOf(element);
  if (!style || hides(element, style)) return;
  const around = APART.has(element.localName) ? "\n\n" : LINES.has(style.display) ? "\n" : style.display === "table-cell" ? " " : "";
  text.push(around);
  gather(folded(element) ?? framed(element) ?? element, skip, text);
  text.push(around);
}

function folded(element: Element): Element | null {
  return element.matches("details:not([open])") ? element.querySelector("summary") : null;
}

/** Mail bodies often lie in a frame of the page's own. */
function framed(element: Element): Element | null {
  if (element.localName !== "iframe") return null;
  try {
    const body = (element as HTMLIFrameElement).contentDocument?.body;
    return body && !body.isContentEditable ? body : null;
  } catch {
    return null;
  }
}

function hides(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.display === "contents") return style.visibility !== "visible";
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || style.fontSize === "0px" || /^rgba\(.*, 0\)$/u.test(style.color)) return true;
  const clipped = style.overflow !== "visible" || style.clip !== "auto" || style.clipPath !== "none";
  if (clipped && (parseFloat(style.width) <= 1 || parseFloat(style.height) <= 1)) return true;
  return /absolute|fixed/u.test(style.position) && element.getBoundingClientRect().right <= 0;
}

function run(node: Node): string {
  const text = node.nodeValue ?? "";
  const space = node.parentElement ? styleOf(node.parentElement)?.whiteSpace : "";
  return space?.startsWith("pre") || space === "break-spaces" ? text : text.replace(/\s+/gu, " ");
}

function styleOf(element: Element): CSSStyleDeclaration | null {
  return element.ownerDocument.defaultView?.getComputedStyle(element) ?? null;
}

// Not instanceof: an element of another frame has another window's Element.
function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
