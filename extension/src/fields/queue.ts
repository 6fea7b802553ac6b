/** Lets one write at a time at a box. */

const last = new WeakMap<Element, Promise<unknown>>();

/** Run `task` once all that was asked of this box before is over. */
export function inTurn<T>(element: Element, task: () => Promise<T>): Promise<T> {
  const turn = (last.get(element) ?? Promise.resolve()).then(task, task);
  last.set(element, turn);
  return turn;
}
