import { lines, room, script, show } from "../../stage/page.ts";

interface Summernote {
  summernote(options: object | "code"): string;
}
declare const jQuery: (selector: HTMLElement) => Summernote;

await script("/npm/jquery/dist/jquery.min.js");
await script("/npm/summernote/dist/summernote-lite.min.js");
room.innerHTML = "<div></div>";
const target = room.firstElementChild as HTMLElement;
jQuery(target).summernote({ height: 160, toolbar: [] });
const rich = (): string => jQuery(target).summernote("code");
show({ box: room.querySelector(".note-editable") as HTMLElement, text: () => lines(rich()), rich });
