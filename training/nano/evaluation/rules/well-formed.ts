import type { Reply } from '../ask.ts';

/**
 * An answer is well formed if the model ended it by itself, every line starts with a capital and ends with
 * a full stop or a question mark (a picture may follow), and it holds no character of another kind.
 */
export const isWellFormed = ({ text, ended }: Reply): boolean =>
  ended &&
  text.split('\n').every((line) => /^[A-Z].*[.?](?: \p{Extended_Pictographic})?$/u.test(line)) &&
  !/[^\p{L}\p{N}\p{P}\p{Zs}\p{Extended_Pictographic}\n+=<>$]/u.test(text);
