import { expect, test } from 'vitest';
import { connectionsWords } from './connections.ts';
import { constitutionWords } from './constitution.ts';
import { sleepWords } from './sleep.ts';
import { words } from './words.ts';

/** Every sentence of the language, functions called with plain numbers and words. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return sentences(value(...Array(value.length).fill(2)));
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(sentences);
  return [];
}

test('no sentence raises its voice', () => {
  const { adapted: _, ...panel } = words.panel;
  const { moved: __, ...why } = words.why;
  const { day: ___, moment: ____, clock: _____, ...format } = words.format;
  const { transforms: ______, ...redTeam } = constitutionWords.redTeam;
  const all = sentences({
    ...{ ...words, panel, why, format },
    ...{ constitutionWords: { ...constitutionWords, redTeam }, connectionsWords, sleepWords },
  });
  expect(all.length).toBeGreaterThan(150);
  expect(all.filter((sentence) => sentence.includes('!'))).toEqual([]);
});

test('the sentence of the privacy page counts', () => {
  expect(words.privacy.sentence(0, 0, 0)).toBe(
    '0 requests left today, 0 identifiers masked, 0 messages stored.',
  );
  expect(words.privacy.sentence(1, 1, 1)).toBe(
    '1 request left today, 1 identifier masked, 1 message stored.',
  );
});
