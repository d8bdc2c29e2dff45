/**
 * GPT-2's word pattern, as the `ByteLevel` pre-tokenizer applies it: merges never cross a word's edge.
 * White space is Unicode's White_Space property, as there; JavaScript's own `\s` differs in two
 * characters. Each alternative is deterministic or backs off by one character: linear time.
 */
const WORD =
  /'(?:s|t|re|ve|m|ll|d)| ?\p{L}+| ?\p{N}+| ?[^\p{White_Space}\p{L}\p{N}]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/gu;

/** Splits well-formed text into words; joined again they are the text. */
export const splitWords = (text: string): readonly string[] => text.match(WORD) ?? [];
