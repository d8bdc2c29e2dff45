const SENTENCES = [
  'The quick brown fox jumps over the lazy dog near the river bank.',
  'Anna Miller wrote to John about the meeting on Tuesday, and everybody agreed that the budget looks fine.',
  'Call me at 555-123-4567 when you arrive in Berlin, or write to anna@example.org before noon.',
  'She lives at 742 Evergreen Lane and never answers letters from the tax office.',
];

const filled = (text: string, units: number): string =>
  text.repeat(Math.ceil(units / text.length)).slice(0, units);

export const prose = (units: number): string => filled(`${SENTENCES.join(' ')} `, units);

/** Short records, as chats and logs have them. */
export const shortRecords = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => SENTENCES[i % SENTENCES.length] as string);

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const base64 = (units: number): string => {
  let state = 1;
  return Array.from({ length: units }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return ALPHABET[(state >> 16) & 63];
  }).join('');
};

/** Texts on which patterns that backtrack take very long. */
export const HOSTILE: Readonly<Record<string, (units: number) => string>> = {
  ones: (units) => filled('1', units),
  'ones and spaces': (units) => filled('1 ', units),
  letters: (units) => filled('a', units),
  'dotted letters and an at sign': (units) => `${filled('a.', units - 1)}@`,
  'letters and at signs': (units) => filled('a@', units),
  'capitalised syllables': (units) => filled('Aa ', units),
  'ones and hyphens': (units) => filled('1-', units),
  spaces: (units) => filled(' ', units),
  base64,
  newlines: (units) => filled('\n', units),
};
