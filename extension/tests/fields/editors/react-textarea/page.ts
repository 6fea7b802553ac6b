import { createElement, useState, type ChangeEvent } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { room, show } from "../../stage/page.ts";

let state = "";

function Reply() {
  const [value, set] = useState("");
  state = value;
  return createElement("textarea", { value, rows: 8, cols: 60, onChange: (event: ChangeEvent<HTMLTextAreaElement>) => set(event.target.value) });
}

flushSync(() => createRoot(room).render(createElement(Reply)));
show({ box: room.querySelector("textarea") as HTMLTextAreaElement, text: () => state, rich: () => state });
