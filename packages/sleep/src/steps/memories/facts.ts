/** The sentences of a text as they are compared: without case, punctuation at their ends and odd spaces. */
export const factsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) =>
      sentence
        .replace(/[’‘]/gu, "'")
        .replace(/\s+/gu, ' ')
        .replace(/^[\s"'“”.,;:!?-]+|[\s"'“”.,;:!?-]+$/gu, ''),
    )
    .filter((sentence) => sentence !== '');

/** Whether two texts say the same, sentence by sentence. */
export const saySame = (one: string, other: string): boolean =>
  factsOf(one).join('\n') === factsOf(other).join('\n');
