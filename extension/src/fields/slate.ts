import { replace } from "./ask.ts";
import type { Family } from "./family.ts";
import { pressUndo } from "./keys.ts";

export const slate: Family = {
  id: "slate",
  host: "[data-slate-editor]",
  words: [replace],
  breaks: [replace],
  settles: 150,
  aside: "[data-slate-placeholder]",
  undo: pressUndo,
};
