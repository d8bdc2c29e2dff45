import { expect, test } from 'vitest';
import { alignRedacted, placeValues } from './place-values.ts';

const NAMES = /(EMAIL_ADDRESS|PERSON_NAME)/g;
const aligned = (text: string, redacted: string) =>
  alignRedacted(text, redacted, NAMES).map(({ start, end, type }) => [
    type,
    text.slice(start, end),
  ]);

test('what stood where a redacted text has placeholders', () => {
  expect(aligned('to a@b.de, Ann', 'to EMAIL_ADDRESS, PERSON_NAME')).toEqual([
    ['EMAIL', 'a@b.de'],
    ['PERSON', 'Ann'],
  ]);
  expect(aligned('Ann wrote', 'PERSON_NAME wrote')).toEqual([['PERSON', 'Ann']]);
  expect(aligned('nothing', 'nothing')).toEqual([]);
});

test('every place of a value, by the type that is ours', () =>
  expect(placeValues('a@b.de, a@b.de', { EMAIL_ADDRESS: ['a@b.de'], ODOMETER: ['a'] })).toEqual([
    { start: 0, end: 6, type: 'EMAIL' },
    { start: 8, end: 14, type: 'EMAIL' },
  ]));
