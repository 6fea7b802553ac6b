import Quill from "quill";
import "quill/dist/quill.snow.css";
import { room, show } from "../../stage/page.ts";

const quill = new Quill(room, { theme: "snow" });
show({ box: quill.root, text: () => quill.getText().replace(/\n$/u, ""), rich: () => JSON.stringify(quill.getContents()) });
