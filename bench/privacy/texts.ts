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
