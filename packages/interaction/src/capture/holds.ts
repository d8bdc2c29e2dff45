import type { KeyClass } from '@lethe/protocol';

/** A key press as it is known so far, on the clock of the events. */
export interface KeyPress {
  readonly down: number;
  /** Down-down interval to the press before, milliseconds. */
  readonly intervalMs: number;
  readonly keyClass: KeyClass;
  /** Null while the key is down, and for good when no key-up came. */
  up: number | null;
  /** Whether nothing more will be learned of it. */
  settled: boolean;
}

/** More keys than fingers are not held; beyond it the oldest counts as released unseen. */
export const MOST_KEYS_DOWN = 16;

/** A key held longer counts as one whose key-up was missed, so that it keeps nothing waiting. */
export const LONGEST_HOLD_MS = 5000;

/** Matches key-ups to key-downs by the physical key's code, which is forgotten on the match. */
export class Holds {
  readonly #down = new Map<string, KeyPress>();
  readonly #onSettled: (press: KeyPress) => void;

  constructor(onSettled: (press: KeyPress) => void) {
    this.#onSettled = onSettled;
  }

  /**
   * A second key-down of a code settles the first without a key-up. A key without a code, as touch
   * keyboards send it, can have no key-up.
   */
  press(code: string, press: KeyPress): void {
    this.#settle(code, null);
    const oldest = this.#down.keys().next().value;
    if (this.#down.size >= MOST_KEYS_DOWN && oldest !== undefined) this.#settle(oldest, null);
    this.#down.set(code, press);
    if (code === '') this.#settle(code, null);
  }

  release(code: string, up: number): void {
    this.#settle(code, up);
  }

  /** Settles, without a key-up, the keys that went down before `time`. */
  giveUp(time = Number.POSITIVE_INFINITY): void {
    for (const [code, { down }] of this.#down) if (down < time) this.#settle(code, null);
  }

  /** Forgets the keys that are down and of one of these classes, and returns them. */
  drop(classes: readonly KeyClass[]): ReadonlySet<KeyPress> {
    const dropped = new Set<KeyPress>();
    for (const [code, press] of this.#down) {
      if (!classes.includes(press.keyClass)) continue;
      this.#down.delete(code);
      dropped.add(press);
    }
    return dropped;
  }

  #settle(code: string, up: number | null): void {
    const press = this.#down.get(code);
    if (!press) return;
    this.#down.delete(code);
    press.up = up === null ? null : Math.max(up, press.down);
    press.settled = true;
    this.#onSettled(press);
  }
}
