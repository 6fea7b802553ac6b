/** Runs under the GPL, in tests alone; nothing of it is shipped. */
import { lines, room, script, show } from "../../stage/page.ts";

interface TinyMCE {
  getContent(): string;
  getBody(): HTMLElement;
}
declare const tinymce: { init(options: object): Promise<TinyMCE[]> };

await script("/npm/tinymce/tinymce.min.js");
room.innerHTML = "<textarea></textarea>";
const [editor] = (await tinymce.init({ target: room.firstElementChild, license_key: "gpl", menubar: false, statusbar: false, branding: false, promotion: false })) as [TinyMCE];
show({ box: editor.getBody(), text: () => lines(editor.getContent()), rich: () => editor.getContent() });
