/** Puts sentences side by side, in two paragraphs, or one a line, as accessibility rises (0 to 2). */
export function layOut(sentences: readonly string[], accessibility: number): string {
  const [first, ...rest] = sentences;
  if (rest.length === 0 || accessibility === 0) return sentences.join(' ');
  return accessibility === 1 ? `${first}\n${rest.join(' ')}` : sentences.join('\n');
}
