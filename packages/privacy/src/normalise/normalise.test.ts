import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, originalRange } from './normalise.ts';

describe('normalise', () => {
  test.each([
    ['１２３', '123'],
    ['٣٤٥', '345'],
    ['१२', '12'],
    ['a\u00a0b', 'a b'],
    ['1\u20112', '1-2'],
    ['ａ＠ｂ', 'a@b'],
    ['plain', 'plain'],
  ])('%s is read as %s', (text, read) => expect(normalise(text).text).toBe(read));

  test('what cannot be seen is dropped, and ranges lead back', () => {
    const normalised = normalise('x\u200ba\u00adb\u200by');
    expect(normalised.text).toBe('xaby');
    expect(originalRange(normalised, 1, 3)).toEqual({ start: 2, end: 5 });
  });

  test('every range leads back to text that reads the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const normalised = normalise(text);
        const start = Math.min(a, b) % (normalised.text.length + 1);
        const end = Math.max(start, Math.max(a, b) % (normalised.text.length + 1));
        const range = originalRange(normalised, start, end);
        expect(normalise(text.slice(range.start, range.end)).text).toBe(
          normalised.text.slice(start, end),
        );
      }),
    );
  }, 60_000);
});
