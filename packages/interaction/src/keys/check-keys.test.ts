import type { KeyEvent } from '@lethe/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKeys } from './check-keys.ts';

const check = (keys: KeyEvent[]) => checkKeys(keys, { maximum: 2000 });

test.each([
  ['NaN', [Number.NaN, null, 'letter'], 'KEYS_NOT_FINITE'],
  ['an infinite key-up', [0, Number.POSITIVE_INFINITY, 'letter'], 'KEYS_NOT_FINITE'],
  ['-1', [-1, null, 'letter'], 'KEYS_OUT_OF_RANGE'],
  ['1e12', [1e12, null, 'letter'], 'KEYS_OUT_OF_RANGE'],
  ['a key-up of 1e12', [0, 1e12, 'letter'], 'KEYS_OUT_OF_RANGE'],
  ['a key-up before the key-down', [10, 9, 'letter'], 'KEYS_UP_BEFORE_DOWN'],
  ['a key by its name', [0, 1, 'KeyA'], 'KEYS_UNKNOWN_CLASS'],
] as [string, KeyEvent, string][])('%s is refused', (_, key, code) => {
  expect(() => check([key])).toThrow(expect.objectContaining({ code, status: 400 }));
});

test('10,000 keys are more than a message may carry', () => {
  const keys = Array.from({ length: 10_000 }, (_, i): KeyEvent => [i, i, 'letter']);
  expect(() => check(keys)).toThrow(expect.objectContaining({ code: 'KEYS_TOO_MANY' }));
});

test('keys out of order by more than a second are refused', () => {
  const keys: KeyEvent[] = [
    [2000, 2050, 'letter'],
    [999, 1050, 'letter'],
  ];
  expect(() => check(keys)).toThrow(expect.objectContaining({ code: 'KEYS_OUT_OF_ORDER' }));
});

test('keys that drift back a little at a time are refused once they are a second behind', () => {
  const keys = [3000, 2500, 1900].map((down): KeyEvent => [down, null, 'letter']);
  expect(() => check(keys)).toThrow(expect.objectContaining({ code: 'KEYS_OUT_OF_ORDER' }));
});

test('small jitter is sorted and the list handed in is left as it was', () => {
  const keys: KeyEvent[] = [
    [2000, 2050, 'letter'],
    [1000, 1050, 'space'],
  ];
  expect(check(keys)).toEqual([
    [1000, 1050, 'space'],
    [2000, 2050, 'letter'],
  ]);
  expect(keys[0]![0]).toBe(2000);
});

test('whatever is let through is in order and within a day', () => {
  const time = fc.oneof(fc.double(), fc.double({ min: 0, max: 5000 }));
  const key = fc.tuple(time, fc.option(time), fc.constantFrom('letter', 'backspace', 'x'));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 8 }), (keys) => {
      let checked: readonly KeyEvent[] = [];
      try {
        checked = check(keys as KeyEvent[]);
      } catch (error) {
        expect(error).toHaveProperty('code', expect.stringMatching(/^KEYS_/));
        return;
      }
      checked.forEach(([down, up], i) => {
        expect(down).toBeGreaterThanOrEqual(checked[i - 1]?.[0] ?? 0);
        expect(up ?? down).toBeGreaterThanOrEqual(down);
        expect(up ?? down).toBeLessThanOrEqual(86_400_000);
      });
    }),
  );
});
