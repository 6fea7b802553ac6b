import { Editor, EditorState, RichUtils, convertToRaw } from "draft-js";
import "draft-js/dist/Draft.css";
import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { room, show } from "../../stage/page.ts";

let state = EditorState.createEmpty();

function Reply() {
  const [editorState, set] = useState(state);
  state = editorState;
  const handleKeyCommand = (command: string, now: EditorState) => {
    const next = RichUtils.handleKeyCommand(now, command);
    if (next) set(next);
    return next ? "handled" : "not-handled";
  };
  return createElement(Editor, { editorState, onChange: set, handleKeyCommand });
}

flushSync(() => createRoot(room).render(createElement(Reply)));
const rich = (): string => JSON.stringify(convertToRaw(state.getCurrentContent()).blocks.map(({ text, inlineStyleRanges }) => ({ text, inlineStyleRanges })));
show({ box: room.querySelector("[contenteditable]") as HTMLElement, text: () => state.getCurrentContent().getPlainText("\n"), rich });
