/** Tries one plan after the other, and in each one way after the other, until the edits are made. */

import { becomes } from "./becomes.ts";
import type { Box } from "./box.ts";
import { made } from "./plan.ts";
import { undone } from "./undone.ts";
import type { Step } from "./way.ts";

/** True once a plan came about. */
export async function carried(box: Box, plans: readonly (readonly Step[])[]): Promise<boolean> {
  const before = box.text();
  for (const plan of plans) {
    if (await all(box, plan)) return true;
    if (!(await undone(box, before))) return false;
  }
  return false;
}

/** Last to first, so that the places of those that wait stay true. */
async function all(box: Box, plan: readonly Step[]): Promise<boolean> {
  for (const step of plan.toReversed()) if (!(await tried(box, step))) return false;
  return true;
}

/** True once the text is what the step makes of it; false leaves it as it was, or wrong where even that failed. */
async function tried(box: Box, step: Step): Promise<boolean> {
  const before = box.text();
  const wanted = made(before, [step]);
  for (const way of box.ways(box.fit(step))) {
    const edit = box.fit(step);
    if (!box.element.isConnected || !(await box.aim(edit)) || box.text() !== before) return false;
    const taken = way(box.element, edit);
    if (await becomes(box, wanted, before, taken)) return true;
    if (!(await undone(box, before))) return false;
  }
  return false;
}
