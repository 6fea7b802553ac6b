/** Puts the panel's styles into its shadow root. */

import css from "./panel.css";

/** Give `root` the panel's styles, without a style element where the browser can. */
export function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses adopted sheets that a content script made.
    const style = document.createElement("style");
    style.textContent = css;
    root.append(style);
  }
}
