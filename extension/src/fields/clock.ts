/** Time as a page lives it, in milliseconds: an editor that draws by frames is late where a busy machine draws them late. */

import { pause } from "./selection.ts";

/** No frame counts for more than this. */
const FRAME = 17;
/** A page that is hidden draws none; after so long by the wall the wall counts. */
const HIDDEN = 1000;
const LOOK = 8;

/** True once `so` is, false where it is not within `most`, which may change on the way. */
export async function within(most: () => number, so: () => boolean): Promise<boolean> {
  const begun = performance.now();
  let frames = 0;
  let next = requestAnimationFrame(drawn);
  function drawn(): void {
    frames += 1;
    next = requestAnimationFrame(drawn);
  }
  const passed = (wall: number): number => (wall > HIDDEN ? wall : Math.min(wall, frames * FRAME));
  try {
    for (;;) {
      if (so()) return true;
      if (passed(performance.now() - begun) > most()) return false;
      await pause(LOOK);
    }
  } finally {
    cancelAnimationFrame(next);
  }
}

/** Let so much time pass. */
export async function rest(milliseconds: number): Promise<void> {
  await within(() => milliseconds, () => false);
}
