import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import { $getRoot, createEditor, type ElementNode } from "lexical";
import { room, show } from "../../stage/page.ts";

room.innerHTML = '<div contenteditable="true" role="textbox" style="min-height: 120px; white-space: pre-wrap"></div>';
const box = room.firstElementChild as HTMLElement;
const editor = createEditor({ onError: (error) => { throw error; }, theme: {} });
editor.setRootElement(box);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);

const text = (): string => editor.getEditorState().read(() => $getRoot().getChildren<ElementNode>().map((block) => block.getTextContent()).join("\n"));
show({ box, text, rich: () => JSON.stringify(editor.getEditorState()) });
