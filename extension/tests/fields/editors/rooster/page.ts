/** The editor that Outlook on the web is made with. */
import { EditPlugin, Editor, PastePlugin, ShortcutPlugin, type ContentModelBlock, type ContentModelSegment } from "roosterjs";
import { room, show } from "../../stage/page.ts";

room.innerHTML = '<div style="min-height: 120px"></div>';
const box = room.firstElementChild as HTMLElement;
const editor = new Editor(box, { plugins: [new EditPlugin(), new ShortcutPlugin(), new PastePlugin()] });

const blocks = (): readonly ContentModelBlock[] => editor.getContentModelCopy("disconnected").blocks;
const segments = (block: ContentModelBlock): readonly ContentModelSegment[] => (block.blockType === "Paragraph" ? block.segments : []);
const words = (segment: ContentModelSegment): string => (segment.segmentType === "Text" ? segment.text.replaceAll("\u00a0", " ") : segment.segmentType === "Br" ? "\n" : "");
const line = (block: ContentModelBlock): string => segments(block).map(words).join("").replace(/\n$/u, "");

show({
  box,
  text: () => blocks().map(line).join("\n"),
  rich: () => JSON.stringify(blocks().map((block) => segments(block).filter(words).map((segment) => [words(segment), segment.format.fontWeight]))),
});
