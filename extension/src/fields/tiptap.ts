import type { Family } from "./family.ts";
import { prosemirror } from "./prosemirror.ts";

export const tiptap: Family = { ...prosemirror, id: "tiptap", host: ".tiptap" };
