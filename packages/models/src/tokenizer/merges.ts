/** A pair of neighbouring tokens that becomes one. Lower `rank` merges first. */
export interface Merge {
  readonly rank: number;
  readonly result: number;
}

/** Token ids stay below this, so that a pair of them fits one exact number. */
export const MAX_VOCABULARY = 1 << 20;

/** The table of merges, keyed by both neighbours. */
export class MergeTable {
  readonly #merges = new Map<number, Merge>();

  add(left: number, right: number, merge: Merge): void {
    const key = left * MAX_VOCABULARY + right;
    if (!this.#merges.has(key)) this.#merges.set(key, merge);
  }

  find(left: number, right: number): Merge | undefined {
    return this.#merges.get(left * MAX_VOCABULARY + right);
  }
}
