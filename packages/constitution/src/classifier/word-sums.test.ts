import { expect, it } from 'vitest';
import { SLOTS } from './hashing.ts';
import { wordFeatures } from './word-features.ts';
import { REMEMBERED, WordSums } from './word-sums.ts';

const weights = Int8Array.from({ length: SLOTS * 2 }, (_, at) => ((at * 31) % 255) - 127);

const added = (word: string) =>
  wordFeatures(word).slots.reduce(
    ([one, other], slot) => [
      (one as number) + (weights[slot * 2] as number),
      (other as number) + (weights[slot * 2 + 1] as number),
    ],
    [0, 0],
  );

it('a word’s sums are those of its features, however many words came before', () => {
  const known = new WordSums(weights, 2);
  const sumsOf = (word: string) => {
    const { row, count } = known.find(word);
    expect(count).toBe(wordFeatures(word).slots.length);
    return [...known.sums.subarray(row * 2, row * 2 + 2)];
  };
  const words = Array.from({ length: 2 * REMEMBERED }, (_, at) => `word${at}`);
  for (const word of words) known.find(word);
  for (const word of [...words.slice(0, 100), 'a', 'a', 'x'.repeat(50_000)])
    expect(sumsOf(word)).toEqual(added(word));
});
