const WORDS = /[\p{L}\p{N}']+/gu;
/** So many words in a row are no accident. */
const RUN = 6;

/**
 * An answer repeats itself if it holds the same six words in a row twice, one sentence twice, or one word
 * three times in a row.
 */
export function repeats(text: string): boolean {
  const words = text.toLowerCase().match(WORDS) ?? [];
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) {
    const run = words.slice(i, i + RUN).join(' ');
    if (runs.has(run)) return true;
    runs.add(run);
  }
  const stutters = words.some((word, i) => word === words[i + 1] && word === words[i + 2]);
  const sentences = text.toLowerCase().split(/(?<=[.?])\s/);
  return stutters || new Set(sentences).size < sentences.length;
}
