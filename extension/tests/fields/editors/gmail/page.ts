/** A reply box as Gmail makes it: the first line bare in a div, the next ones divs in it, and the mail answered below. */
import { boldByKey, room, show } from "../../stage/page.ts";

room.innerHTML = `<div aria-label="Message Body" role="textbox" aria-multiline="true" contenteditable="true" g_editable="true" spellcheck="false" style="min-height: 120px"><div dir="ltr"><br></div><br>
<div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Anna wrote:<br></div><blockquote class="gmail_quote">Where is my kettle?</blockquote></div></div>`;
const box = room.firstElementChild as HTMLElement;

boldByKey(box);
box.addEventListener("focus", () => getSelection()?.collapse(box.firstElementChild, 0), { once: true });

/** What Gmail would send: its own part, a line a div. */
function text(): string {
  const sent = box.cloneNode(true) as HTMLElement;
  sent.querySelector(".gmail_quote")?.remove();
  const own = new DOMParser().parseFromString(sent.innerHTML.replaceAll("<br></div>", "</div>").replaceAll("<br>", "\n").replaceAll(/(<div[^>]*>)+/gu, "\n"), "text/html").body;
  return (own.textContent ?? "").replaceAll("\u00a0", " ").replace(/^\n+/u, "").replace(/\s+$/u, "");
}
show({ box, text, rich: () => box.innerHTML });
