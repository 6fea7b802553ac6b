/** Notices the agent's own hands at a box while a write is under way. */

const KEYS = new Set(["Enter", "Backspace", "Delete"]);
const EVENTS = ["keydown", "paste", "drop", "compositionstart"] as const;

export interface Hands {
  /** True once the agent put something in or took something out. */
  readonly on: () => boolean;
  readonly stop: () => void;
}

/** What the browser's editing commands fire is trusted too, so keys tell, not inputs. */
export function handsAt(box: HTMLElement): Hands {
  let on = false;
  const hear = (event: Event): void => {
    on ||= event.isTrusted && (event.type !== "keydown" || writes(event as KeyboardEvent));
  };
  for (const name of EVENTS) box.addEventListener(name, hear, true);
  return { on: () => on, stop: () => EVENTS.forEach((name) => box.removeEventListener(name, hear, true)) };
}

function writes({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey ? /^[vxyz]$/iu.test(key) : key.length === 1 || KEYS.has(key);
}
