import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createUnitReader, LONGEST_UNIT } from './units.ts';

const read = (...chunks: string[]) => {
  const reader = createUnitReader();
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()];
};

it.each([
  ['It is 3.5 metres. Yes', ['It ', 'is ', '3.5 ', 'metres. |', 'Yes|']],
  ['He said "no." Then', ['He ', 'said ', '"no." |', 'Then|']],
  ['one\ntwo\n\n  three', ['one\n|', 'two\n|', '\n  three|']],
  ['それは川。次', ['それは川。|', '次|']],
])('%j', (text, expected) => {
  const units = read(text).map(({ text: unit, endsSentence }) => unit + (endsSentence ? '|' : ''));
  expect(units).toEqual(expected);
});

it('nothing is lost, nothing is too long, and chunks make no difference', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 90 })), (chunks) => {
      const units = read(...chunks);
      expect(units.map(({ text }) => text).join('')).toBe(chunks.join(''));
      expect(units).toEqual(read(chunks.join('')));
      for (const { text } of units) expect(text.length).toBeLessThanOrEqual(LONGEST_UNIT + 1);
    }),
  );
});

it('a surrogate pair is not parted', () => {
  const [first] = read(`${'x'.repeat(LONGEST_UNIT - 1)}🌙`);
  expect(first?.text).toBe(`${'x'.repeat(LONGEST_UNIT - 1)}🌙`);
});
