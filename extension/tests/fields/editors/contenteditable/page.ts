import { boldByKey, lines, room, show } from "../../stage/page.ts";

room.innerHTML = '<div contenteditable="true" role="textbox" style="min-height: 120px"><p><br></p></div>';
const box = room.firstElementChild as HTMLElement;
box.addEventListener("focus", () => getSelection()?.collapse(box.firstElementChild, 0), { once: true });
boldByKey(box);
let heard = "";
box.addEventListener("input", () => { heard = box.innerHTML; });
show({ box, text: () => lines(heard), rich: () => heard });
