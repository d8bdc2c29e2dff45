import type { Rhythm } from '@lethe/protocol';

/** A live summary of the draft being typed, for the line under it and its text alternative. */
export interface DraftRhythm {
  /** Keys so far. */
  readonly keys: number;
  /** Mean down-down interval so far, milliseconds; null before the second key. */
  readonly meanIntervalMs: number | null;
  readonly correctedCharacters: number;
  /** The last keys against the draft so far; `settlingIn` until there are enough to compare. */
  readonly rhythm: Rhythm;
}

const RECENT_KEYS = 10;
const KEYS_TO_COMPARE = 2 * RECENT_KEYS;
const SLOWER = 1.5;
const FASTER = 0.67;
const CORRECTED_SHARE = 0.15;

/** Intervals of one draft as running sums and the last ten; its size does not grow. */
export class DraftIntervals {
  #last: number | null = null;
  #keys = 0;
  #sum = 0;
  #recent: number[] = [];

  /** Counts a key-down and returns its interval to the one before, 0 for the first. */
  add(down: number): number {
    const interval = this.#last === null ? 0 : Math.max(0, down - this.#last);
    if (this.#last !== null) {
      this.#sum += interval;
      this.#recent.push(interval);
      if (this.#recent.length > RECENT_KEYS) this.#recent.shift();
    }
    this.#last = down;
    this.#keys += 1;
    return interval;
  }

  describe(correctedCharacters: number): DraftRhythm {
    const meanIntervalMs = this.#keys < 2 ? null : this.#sum / (this.#keys - 1);
    return {
      keys: this.#keys,
      meanIntervalMs,
      correctedCharacters,
      rhythm: this.#rhythm(meanIntervalMs, correctedCharacters),
    };
  }

  #rhythm(mean: number | null, corrected: number): Rhythm {
    if (mean === null || this.#keys < KEYS_TO_COMPARE) return 'settlingIn';
    if (corrected >= CORRECTED_SHARE * this.#keys) return 'correcting';
    const recent = this.#recent.reduce((sum, interval) => sum + interval, 0) / this.#recent.length;
    if (recent >= SLOWER * mean) return 'hesitant';
    if (recent <= FASTER * mean) return 'hurried';
    return 'steady';
  }
}
