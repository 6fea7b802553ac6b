import "trix";
import "trix/dist/trix.css";
import { room, show } from "../../stage/page.ts";

interface Trix extends HTMLElement {
  readonly editor: { getDocument(): { toString(): string; toJSON(): unknown } };
}

room.innerHTML = "<trix-editor></trix-editor>";
const box = room.querySelector("trix-editor") as Trix;
await new Promise((ready) => box.addEventListener("trix-initialize", ready, { once: true }));
const held = () => box.editor.getDocument();
show({ box, text: () => held().toString().replace(/\n$/u, ""), rich: () => JSON.stringify(held()) });
