import { createElement, useMemo, type KeyboardEvent } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { Editor, Node, createEditor } from "slate";
import { withHistory } from "slate-history";
import { Editable, Slate, withReact, type RenderLeafProps } from "slate-react";
import { room, show } from "../../stage/page.ts";

const editor = withHistory(withReact(createEditor()));
const bold = (): boolean => "bold" in (Editor.marks(editor) ?? {});

function onKeyDown(event: KeyboardEvent): void {
  if (!event.ctrlKey || event.key !== "b") return;
  event.preventDefault();
  if (bold()) Editor.removeMark(editor, "bold");
  else Editor.addMark(editor, "bold", true);
}

const renderLeaf = ({ attributes, children, leaf }: RenderLeafProps) => createElement("span", attributes, "bold" in leaf ? createElement("strong", null, children) : children);

function Reply() {
  const initialValue = useMemo(() => [{ type: "paragraph", children: [{ text: "" }] }], []);
  return createElement(Slate, { editor, initialValue }, createElement(Editable, { renderLeaf, onKeyDown, placeholder: "Write a reply", style: { minHeight: 120 } }));
}

flushSync(() => createRoot(room).render(createElement(Reply)));
show({ box: room.querySelector("[contenteditable]") as HTMLElement, text: () => editor.children.map((block) => Node.string(block)).join("\n"), rich: () => JSON.stringify(editor.children) });
