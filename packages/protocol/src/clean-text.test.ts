import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

it.each([
  ['one\ttwo\nthree', 'one\ttwo\nthree'],
  ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
  ['a\u0000b\u0007c\u001b[31md\u007fe\u0085f\u009fg', 'abc[31mdefg'],
  ['caf\u00e9 \u00a0 漢 🌙 \u200b', 'caf\u00e9 \u00a0 漢 🌙 \u200b'],
])('%j becomes %j', (text, expected) => {
  expect(cleanText(text)).toBe(expected);
});

it('what is clean stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text);
      expect(cleanText(clean)).toBe(clean);
      expect(clean).not.toMatch(/[^\P{Cc}\n\t]/u);
    }),
  );
});
