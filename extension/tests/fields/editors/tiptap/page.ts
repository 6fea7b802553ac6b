import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { room, show } from "../../stage/page.ts";

const editor = new Editor({ element: room, extensions: [StarterKit] });
show({ box: editor.view.dom, text: () => editor.getText({ blockSeparator: "\n" }), rich: () => JSON.stringify(editor.getJSON()) });
