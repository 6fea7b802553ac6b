import { lines, room, script, show } from "../../stage/page.ts";

interface TinyMCE {
  getContent(): string;
  getBody(): HTMLElement;
}
declare const tinymce: { init(options: object): Promise<TinyMCE[]> };

await script("/npm/tinymce-5/tinymce.min.js");
room.innerHTML = "<textarea></textarea>";
const [editor] = (await tinymce.init({ target: room.firstElementChild, menubar: false, statusbar: false, branding: false, promotion: false })) as [TinyMCE];
show({ box: editor.getBody(), text: () => lines(editor.getContent()), rich: () => editor.getContent() });
