import { MergeHeap } from './merge-heap.ts';
import type { MergeTable } from './merges.ts';

const GONE = -1;

/**
 * Applies BPE merges to one word, in rank order, and appends the tokens to `output`. A linked list and
 * a heap make it O(n log n) in the word's length, so that one endless word costs no more than prose.
 * Nothing is remembered between words: a cache of words would be a record of what people type.
 */
export function mergeWord(symbols: Int32Array, merges: MergeTable, output: number[]): void {
  const count = symbols.length;
  const next = Int32Array.from(symbols, (_, i) => i + 1);
  const previous = Int32Array.from(symbols, (_, i) => i - 1);
  const heap = new MergeHeap();

  const consider = (left: number, right: number): void => {
    const merge = merges.find(symbols[left]!, symbols[right]!);
    if (merge) heap.push({ merge, left, right });
  };

  for (let i = 0; i + 1 < count; i++) consider(i, i + 1);
  for (let candidate = heap.pop(); candidate; candidate = heap.pop()) {
    const { merge, left, right } = candidate;
    const stale =
      symbols[left] === GONE ||
      next[left] !== right ||
      merges.find(symbols[left]!, symbols[right]!) !== merge;
    if (stale) continue;
    symbols[left] = merge.result;
    symbols[right] = GONE;
    const after = next[right]!;
    next[left] = after;
    if (after < count) {
      previous[after] = left;
      consider(left, after);
    }
    if (previous[left]! >= 0) consider(previous[left]!, left);
  }
  for (let i = 0; i < count; i = next[i]!) output.push(symbols[i]!);
}
