/** How an element lies in the flow of text; asked of its style, since a site may make blocks of spans. */

export type Flow = "block" | "inline" | "break" | "thing" | "none";

const THINGS = new Set(["img", "svg", "video", "audio", "canvas", "iframe", "object", "input", "select", "button", "hr"]);
const BLOCKS = new Set(["address", "blockquote", "center", "dd", "div", "dl", "dt", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "pre", "table", "tbody", "td", "tr", "ul"]);
const INLINE = /^(inline|contents|ruby)/u;

export function flowOf(element: Element): Flow {
  if (element.localName === "br") return "break";
  if (THINGS.has(element.localName)) return "thing";
  const display = styleOf(element)?.display;
  if (display === "none") return "none";
  if (display) return INLINE.test(display) ? "inline" : "block";
  return BLOCKS.has(element.localName) ? "block" : "inline";
}

/** True where runs of white space show as one space. */
export function collapses(element: Element): boolean {
  return !/^(pre|break)/u.test(styleOf(element)?.whiteSpace ?? "");
}

/** An element that was taken out of its page has no style any more. */
function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}
