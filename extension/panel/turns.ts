/** Moves, one at a time: what is asked for while the host's editor still takes a move is worked out once it has. */

export class Turns {
  #taken = false;
  #waiting: (() => void)[] = [];

  run(move: () => void): void {
    if (this.#taken) this.#waiting.push(move);
    else move();
  }

  take(): void {
    this.#taken = true;
  }

  /** The editor is free again: run what waits, up to the move that takes it anew. */
  free(): void {
    this.#taken = false;
    while (!this.#taken && this.#waiting.length) this.#waiting.shift()?.();
  }

  /** Forget what waits: the text it was asked for never came to be. */
  drop(): void {
    this.#waiting = [];
  }
}
