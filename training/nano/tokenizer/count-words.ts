import { BYTE_ALPHABET, splitWords } from '@lethe/models';

/** Counts the words of texts, each written in the byte alphabet. */
export function countWords(texts: Iterable<string>): Map<string, number> {
  const utf8 = new TextEncoder();
  const plain = new Map<string, number>();
  for (const text of texts) {
    for (const word of splitWords(text)) plain.set(word, (plain.get(word) ?? 0) + 1);
  }
  return new Map(
    Array.from(plain, ([word, count]) => [
      Array.from(utf8.encode(word), (byte) => BYTE_ALPHABET[byte]).join(''),
      count,
    ]),
  );
}
