/** Text that came new, with its open placeholders framed. */

import { el } from "../el.ts";

const PARTS = /(\[[^[\]\n]{2,}\])/u;

/** Return `text` in nodes: `open` placeholders framed, words underlined, the space at their edges left plain. */
export function framed(text: string, open: ReadonlySet<string>): readonly Node[] {
  const parts = text.split(PARTS).filter(Boolean);
  return parts.flatMap((part) => (open.has(part) ? [el("span", { class: "blank", text: part })] : underlined(part)));
}

function underlined(part: string): readonly Node[] {
  const bare = part.trim();
  if (!bare) return [document.createTextNode(part)];
  const at = part.indexOf(bare);
  return [document.createTextNode(part.slice(0, at)), el("ins", { text: bare }), document.createTextNode(part.slice(at + bare.length))];
}
