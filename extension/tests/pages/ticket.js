/** The helpdesk's own script: tabs, a macro editor, hotkeys on plain letters, and a composer that is drawn anew like a single-page app's. */
window.fired = [];
const HOTKEYS = { r: () => document.querySelector(".composer textarea").focus(), j: () => step(1), k: () => step(-1), n: () => {}, e: () => {}, "/": () => {}, "?": () => {} };

function step(by) {
  const rows = [...document.querySelectorAll("nav li")];
  const at = rows.findIndex((row) => row.hasAttribute("aria-current"));
  rows[at].removeAttribute("aria-current");
  rows[(at + by + rows.length) % rows.length].setAttribute("aria-current", "true");
}

// Like real helpdesks it looks at the target alone, which is the host where keys are typed in a shadow root.
window.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, textarea, [contenteditable]")) return;
  const done = HOTKEYS[event.key];
  if (!done) return;
  window.fired.push(event.key);
  event.preventDefault();
  done();
}, true);

const toNewest = () => document.querySelector(".thread").scrollTo(0, 1e6);
toNewest();

document.addEventListener("click", (event) => {
  const tab = event.target.closest('[role="tab"]');
  if (!tab) return;
  for (const other of tab.parentElement.children) {
    other.setAttribute("aria-selected", String(other === tab));
    document.getElementById(other.getAttribute("aria-controls")).hidden = other !== tab;
  }
  toNewest();
});

document.querySelector("#macros").addEventListener("click", () => document.querySelector("dialog").showModal());

/** Every node of the composer is replaced; what was typed stays, as an app keeps it in its state. */
document.querySelector("#take").addEventListener("click", () => {
  const old = document.querySelector(".composer");
  const fresh = old.cloneNode(true);
  fresh.querySelector("textarea").value = old.querySelector("textarea").value;
  old.replaceWith(fresh);
  document.querySelector(".state").textContent = "Yours";
});
