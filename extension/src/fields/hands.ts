/** Holds what the agent types into a box while it is written: a key would replace the word that is just selected. */

const EVENTS = ["keydown", "paste", "drop", "compositionstart"] as const;
const TAKES = /^(Enter|Backspace|Delete)$/u;
const SHORT = /^[vxyz]$/iu;

export interface Hands {
  /** The letters held so far. */
  readonly letters: () => string;
  /** True where the agent put in what cannot be held, as from a keyboard that composes. */
  readonly on: () => boolean;
  readonly off: () => void;
}

/** Hold the agent's keys, until `off` is called. */
export function handsOff(box: HTMLElement): Hands {
  const view = box.ownerDocument.defaultView ?? window;
  let [letters, on] = ["", false];
  const hold = (event: Event): void => {
    if (!event.isTrusted || !event.composedPath().includes(box)) return;
    if (event.type === "compositionstart") on = true;
    if (event.type === "compositionstart" || (event.type === "keydown" && !writes(event as KeyboardEvent))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    letters += event.type === "keydown" ? letter(event as KeyboardEvent) : "";
  };
  for (const name of EVENTS) view.addEventListener(name, hold, true);
  return { letters: () => letters, on: () => on, off: () => EVENTS.forEach((name) => view.removeEventListener(name, hold, true)) };
}

function writes(event: KeyboardEvent): boolean {
  return letter(event) !== "" || TAKES.test(event.key) || ((event.ctrlKey || event.metaKey) && SHORT.test(event.key));
}

function letter(event: KeyboardEvent): string {
  const command = (event.ctrlKey || event.metaKey) && !event.getModifierState("AltGraph");
  return !command && [...event.key].length === 1 ? event.key : "";
}
