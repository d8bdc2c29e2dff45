/** How much of a message counts, UTF-16 units from its end: the part that a long message's prompt keeps. */
const MOST_UNITS = 2_000;
const WORD = /[a-z0-9]+/g;
/** Letters in a row that count as a piece of a word. */
const PIECES = [4, 5] as const;

/**
 * Where a message's words, pairs of words and pieces of words lie among so many places: each hashed by
 * FNV-1a (Fowler, Noll and Vo, 1991), each once, so that two may share a place. Linear in the message, which
 * counts up to a bound.
 */
export function planFeatures(message: string, places: number): Set<number> {
  const words = message.slice(-MOST_UNITS).toLowerCase().replaceAll("'", '').match(WORD) ?? [];
  const found = new Set<number>();
  const add = (feature: string): void => void found.add(hash(feature) % places);
  for (const [index, word] of words.entries()) {
    add(`w${word}`);
    add(`b${word} ${words[index + 1] ?? '$'}`);
    const marked = `^${word}$`;
    for (const length of PIECES) {
      for (let at = 0; at + length <= marked.length; at++) add(`c${marked.slice(at, at + length)}`);
    }
  }
  return found;
}

function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
