/** How an element lies in the flow of text; asked of its style, since a site may make blocks of spans. */

export interface Layout {
  readonly flow: "block" | "inline" | "break" | "thing" | "none";
  /** True where runs of white space show as one space. */
  readonly collapses: boolean;
}

const THINGS = new Set(["img", "svg", "video", "audio", "canvas", "iframe", "object", "input", "select", "button", "hr"]);
const BLOCKS = new Set(["address", "blockquote", "center", "dd", "div", "dl", "dt", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "pre", "table", "tbody", "td", "tr", "ul"]);
const INLINE = /^(inline|contents|ruby)/u;

/** Return how an element lies in its line, and how its white space shows. */
export function layoutOf(element: Element): Layout {
  const name = element.localName;
  if (name === "br" || THINGS.has(name)) return { flow: name === "br" ? "break" : "thing", collapses: true };
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return { flow: flowOf(style?.display ?? "", name), collapses: !/^(pre|break)/u.test(style?.whiteSpace ?? "") };
}

/** An element that was taken out of its page has no style any more. */
function flowOf(display: string, name: string): Layout["flow"] {
  if (display === "none") return "none";
  if (display) return INLINE.test(display) ? "inline" : "block";
  return BLOCKS.has(name) ? "block" : "inline";
}
