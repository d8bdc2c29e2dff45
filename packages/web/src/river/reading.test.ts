import { expect, test } from 'vitest';
import { reading } from './reading.ts';

test.each([
  [
    { keys: 0, meanIntervalMs: null, correctedCharacters: 0, rhythm: 'settlingIn' as const },
    'still water',
  ],
  [
    { keys: 1, meanIntervalMs: null, correctedCharacters: 0, rhythm: 'settlingIn' as const },
    '1 key',
  ],
  [
    { keys: 40, meanIntervalMs: 180.4, correctedCharacters: 2, rhythm: 'steady' as const },
    'steady, 180 ms between keys, 2 corrections',
  ],
  [
    { keys: 30, meanIntervalMs: 120, correctedCharacters: 0, rhythm: 'hurried' as const },
    'hurried, 120 ms between keys, no corrections',
  ],
  [
    { keys: 4, meanIntervalMs: 96, correctedCharacters: 1, rhythm: 'settlingIn' as const },
    'settling in, 96 ms between keys, 1 correction',
  ],
])('%j', (rhythm, words) => {
  expect(reading(rhythm)).toBe(words);
});
