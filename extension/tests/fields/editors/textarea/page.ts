import { room, show } from "../../stage/page.ts";

room.innerHTML = '<textarea rows="8" cols="60"></textarea>';
const box = room.querySelector("textarea") as HTMLTextAreaElement;
const text = (): string => box.value;
show({ box, text, rich: text });
