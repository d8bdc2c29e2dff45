import type { Merge } from './merges.ts';

/** A merge that was possible when it was found: `left` and `right` are positions in the word. */
export interface Candidate {
  readonly merge: Merge;
  readonly left: number;
  readonly right: number;
}

const precedes = (a: Candidate, b: Candidate): boolean =>
  a.merge.rank < b.merge.rank || (a.merge.rank === b.merge.rank && a.left < b.left);

/** A binary heap of candidates: lowest rank first, leftmost first among equals. */
export class MergeHeap {
  readonly #items: Candidate[] = [];

  push(candidate: Candidate): void {
    const items = this.#items;
    let at = items.push(candidate) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!precedes(candidate, items[parent]!)) break;
      items[at] = items[parent]!;
      at = parent;
    }
    items[at] = candidate;
  }

  pop(): Candidate | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (last !== undefined && items.length > 0) this.#sink(last);
    return first;
  }

  #sink(candidate: Candidate): void {
    const items = this.#items;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && precedes(items[child + 1]!, items[child]!)) child++;
      if (!precedes(items[child]!, candidate)) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = candidate;
  }
}
