/** The webmail's own script: Reply opens a body with room to write, the signature and the quoted mail. */
const pane = document.querySelector(".reply");
const body = pane.querySelector(".body");
const said = pane.querySelector("output");

const line = (text) => Object.assign(document.createElement("div"), text ? { textContent: text } : { innerHTML: "<br>" });

function within(element, className, texts) {
  const part = Object.assign(document.createElement(element), { className });
  part.append(...texts.map(line));
  return part;
}

function reply() {
  const words = [...document.querySelectorAll(".words p")].flatMap((paragraph) => [paragraph.textContent, ""]).slice(0, -1);
  const quote = within("blockquote", "", words);
  quote.setAttribute("type", "cite");
  const signature = within("div", "signature", ["-- ", "Tom Hale", "Lumen & Oak, customer care"]);
  body.replaceChildren(line(""), line(""), signature, within("div", "wrote", ["On Thu, 5 June 2025 at 18:42, Priya Raman <priya.raman@example.org> wrote:"]), quote);
  pane.hidden = false;
  said.textContent = "";
  pane.scrollIntoView({ block: "nearest" });
  body.focus({ preventScroll: true });
  getSelection().collapse(body.firstChild, 0);
}

document.querySelector("#reply").addEventListener("click", reply);
pane.querySelector(".drop").addEventListener("click", () => (pane.hidden = true));
pane.querySelector(".send").addEventListener("click", () => (said.textContent = "Not sent: this mailbox is made for trials."));
document.querySelector(".list").addEventListener("click", (event) => {
  const row = event.target.closest(".row");
  if (!row) return;
  for (const other of document.querySelectorAll(".row")) other.toggleAttribute("aria-current", false);
  row.setAttribute("aria-current", "true");
});
