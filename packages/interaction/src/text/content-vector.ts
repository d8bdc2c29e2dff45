import { FUNCTION_WORDS } from './english/function-words.ts';

/** Buckets of a content vector: enough that two messages rarely collide, few enough to hold. */
export const CONTENT_BUCKETS = 128;

const SHORTEST_CONTENT_WORD = 3;

/**
 * Counts a text's content words by a 32-bit FNV-1a hash (Fowler, Noll, Vo) in `CONTENT_BUCKETS`
 * buckets. Function words are left out. The words cannot be read back from the counts.
 */
export function contentVector(words: readonly string[]): number[] {
  const counts = new Array<number>(CONTENT_BUCKETS).fill(0);
  for (const word of words)
    if (word.length >= SHORTEST_CONTENT_WORD && !FUNCTION_WORDS.has(word))
      counts[hash(word) % CONTENT_BUCKETS]! += 1;
  return counts;
}

function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1)
    value = Math.imul(value ^ word.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

/** Cosine of two content vectors in [0, 1]; null where either holds no word. */
export function contentCosine(a: readonly number[], b: readonly number[]): number | null {
  let dot = 0;
  let squareA = 0;
  let squareB = 0;
  for (let i = 0; i < CONTENT_BUCKETS; i += 1) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    dot += x * y;
    squareA += x * x;
    squareB += y * y;
  }
  if (squareA === 0 || squareB === 0) return null;
  return Math.min(1, dot / Math.sqrt(squareA * squareB));
}
