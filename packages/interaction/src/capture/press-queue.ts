import { type KeyEvent, LIMITS } from '@lethe/protocol';
import { keyTime } from '../keys/key-times.ts';
import type { KeyPress } from './holds.ts';

/** Timed batches keep one of the four a second free for the batch that goes with the message. */
const BATCH_MS = 1000 / (LIMITS.keyFramesPerSecond - 1);

/**
 * Key presses that wait to be handed out, in key-down order. It holds at most one batch; beyond it
 * the oldest are dropped.
 */
export class PressQueue {
  #presses: KeyPress[] = [];
  #lastBatch = Number.NEGATIVE_INFINITY;

  add(press: KeyPress): void {
    this.#presses.push(press);
    if (this.#presses.length > LIMITS.keysPerFrame) this.#presses.shift();
  }

  /** The settled presses up to the first that is still held; none until a batch is due. */
  due(now: number, origin: number): KeyEvent[] {
    if (now - this.#lastBatch < BATCH_MS) return [];
    const held = this.#presses.findIndex(({ settled }) => !settled);
    const count = held < 0 ? this.#presses.length : held;
    return this.#hand(this.#presses.splice(0, count), now, origin);
  }

  /** All that is left but `dropped`. */
  rest(now: number, origin: number, dropped: ReadonlySet<KeyPress>): KeyEvent[] {
    const left = this.#presses.filter((press) => !dropped.has(press));
    this.#presses = [];
    return this.#hand(left, now, origin);
  }

  clear(): void {
    this.#presses = [];
  }

  #hand(presses: readonly KeyPress[], now: number, origin: number): KeyEvent[] {
    if (presses.length > 0) this.#lastBatch = now;
    return presses.map(({ down, up, keyClass }) => [
      keyTime(down - origin),
      up === null ? null : keyTime(up - origin),
      keyClass,
    ]);
  }
}
