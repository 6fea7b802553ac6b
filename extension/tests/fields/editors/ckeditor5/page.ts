/** Runs under the GPL, in tests alone; nothing of it is shipped. */
import { Bold, ClassicEditor, Essentials, Italic, Link, Paragraph, type Element, type Node } from "ckeditor5";
import "ckeditor5/ckeditor5.css";
import { room, show } from "../../stage/page.ts";

const editor = await ClassicEditor.create({ licenseKey: "GPL", attachTo: room, plugins: [Essentials, Paragraph, Bold, Italic, Link], toolbar: ["bold"] });
const words = (block: Node): string => [...(block as Element).getChildren()].map((node) => (node.is("$text") ? node.data : "\n")).join("");
const text = (): string => [...(editor.model.document.getRoot()?.getChildren() ?? [])].map(words).join("\n");
show({ box: editor.editing.view.getDomRoot() as HTMLElement, text, rich: () => editor.getData() });
