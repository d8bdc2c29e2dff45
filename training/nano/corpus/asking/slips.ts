import type { Random } from '../random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One letter left out, doubled, replaced or swapped with its neighbour, in a word of four letters or more. */
export function slip(text: string, random: Random): string {
  const words = [...text.matchAll(/[a-z]{4,}/gi)];
  if (words.length === 0) return text;
  const word = random.pick(words);
  const at = word.index + 1 + random.below(word[0].length - 2);
  const [left, letter, right] = [text.slice(0, at), text[at]!, text.slice(at + 1)];
  const kind = random.below(4);
  if (kind === 0) return left + right;
  if (kind === 1) return left + letter + letter + right;
  if (kind === 2) return left + LETTERS[random.below(LETTERS.length)] + right;
  return left + right.charAt(0) + letter + right.slice(1);
}
