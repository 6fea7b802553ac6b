import { lines, room, script, show } from "../../stage/page.ts";

interface CKEditor4 {
  getData(): string;
  focus(): void;
  document: { getBody(): { $: HTMLElement } };
}
declare const CKEDITOR: { replace(element: HTMLElement, options: object): { on(event: string, then: (ready: { editor: CKEditor4 }) => void): void } };

Object.assign(globalThis, { CKEDITOR_BASEPATH: "/npm/ckeditor4/" });
await script("/npm/ckeditor4/ckeditor.js");
room.innerHTML = "<textarea></textarea>";
CKEDITOR.replace(room.firstElementChild as HTMLElement, { versionCheck: false, customConfig: "", removePlugins: "elementspath" }).on("instanceReady", ({ editor }) => {
  show({ box: editor.document.getBody().$, text: () => lines(editor.getData().replaceAll(/>\s*\n\s*/gu, ">").trim()), rich: () => editor.getData() });
});
