import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  check,
  count,
  hexadecimal,
  identifier,
  keptText,
  listOf,
  name,
  or,
  recordOf,
  shape,
  unit,
} from './check.ts';

test('a shape takes exactly its members', () => {
  const rule = shape({ words: count, share: or(unit, null) });
  expect(rule({ words: 3, share: null })).toBe(true);
  for (const wrong of [
    { words: 3 },
    { words: 3, share: 2 },
    { words: 3, share: 0.5, note: 'dear diary' },
    { words: Number.NaN, share: 0 },
    null,
    [],
  ])
    expect(rule(wrong)).toBe(false);
});

test('no name, id or digest has room for a sentence', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const sentence = `${one} ${other}`;
      for (const rule of [identifier, name(), hexadecimal(64)]) expect(rule(sentence)).toBe(false);
    }),
  );
});

test('kept text is bounded in UTF-16 units and well formed', () => {
  expect([keptText(2)('ab'), keptText(2)('abc'), keptText(2)('')]).toEqual([true, false, false]);
  expect(keptText(2)('\ud83d')).toBe(false);
});

test('lists and records are bounded', () => {
  expect(listOf(count, { most: 2 })([1, 2, 3])).toBe(false);
  expect(recordOf(identifier, count, 1)({ one: 1, two: 2 })).toBe(false);
  expect(recordOf(identifier, count, 2)({ one: 1, 'two words': 2 })).toBe(false);
});

test('what a rule refuses is told as VALUE_REFUSED, without the value', () => {
  expect(() => check(count, 'dear diary' as unknown)).toThrow(/outside what its column may hold/);
});
