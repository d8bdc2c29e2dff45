import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNeedles, MOST_NEEDLES } from './needles.ts';

test('each value is counted wherever it is, also where two share their beginning', () => {
  const needles = createNeedles(['abcdefgh', 'abcdefxy', '12345678']);
  const text = 'abcdefgh-abcdefxy-abcdefgabcdefgh12345678';
  expect(needles.count(Buffer.from(text))).toBe(4);
  expect(needles.size).toBe(3);
  expect(needles.overlap).toBe(7);
});

test('values of less than 8 bytes are left out: they occur by chance', () => {
  const needles = createNeedles(['ada', 'seven77', 'eight888']);
  expect(needles.size).toBe(1);
  expect(needles.count(Buffer.from('ada seven77'))).toBe(0);
});

test('no more than the bound is searched for', () => {
  const values = Array.from({ length: MOST_NEEDLES + 5 }, (_, index) => `a value ${index}`);
  expect(createNeedles(values).size).toBe(MOST_NEEDLES);
});

test('finds in any bytes what a plain search finds', () => {
  const bytes = fc.uint8Array({ maxLength: 300 });
  const value = fc.string({ minLength: 8, maxLength: 12, unit: fc.constantFrom('a', 'b') });
  fc.assert(
    fc.property(bytes, value, fc.nat(300), (around, text, at) => {
      const haystack = Buffer.concat([around.slice(0, at), Buffer.from(text), around.slice(at)]);
      expect(createNeedles([text]).count(haystack)).toBeGreaterThanOrEqual(1);
      expect(createNeedles([text]).count(around)).toBe(0);
    }),
  );
});
