import { baseKeymap, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import "prosemirror-view/style/prosemirror.css";
import { room, show } from "../../stage/page.ts";

const keys = keymap({ "Mod-z": undo, "Mod-y": redo, "Mod-b": toggleMark(schema.marks.strong) });
const view = new EditorView(room, { state: EditorState.create({ schema, plugins: [history(), keys, keymap(baseKeymap)] }) });
show({ box: view.dom, text: () => view.state.doc.textBetween(0, view.state.doc.content.size, "\n", "\n"), rich: () => JSON.stringify(view.state.doc) });
