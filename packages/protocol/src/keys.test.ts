import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KEY_CLASSES, keyEvent, keyEvents, LIMITS } from './index.ts';

const accepts = (value: unknown) => keyEvent.safeParse(value).success;

test('a key event is its times and its class', () => {
  expect(accepts([0, 80.5, 'letter'])).toBe(true);
  expect(accepts([120, null, 'backspace'])).toBe(true);
});

test.each([
  ['a NaN time', [Number.NaN, 1, 'letter']],
  ['a negative time', [-1, 1, 'letter']],
  ['an infinite time', [0, Number.POSITIVE_INFINITY, 'letter']],
  ['a time of 1e12', [1e12, null, 'letter']],
  ['the key itself', [0, 1, 'KeyA']],
  ['a fourth element', [0, 1, 'letter', 'a']],
  ['a missing class', [0, 1]],
])('refuses %s', (_name, value) => {
  expect(accepts(value)).toBe(false);
});

test('a frame holds a bounded number of events', () => {
  const events = Array.from({ length: LIMITS.keysPerFrame }, () => [0, 1, 'letter']);
  expect(keyEvents.safeParse(events).success).toBe(true);
  expect(keyEvents.safeParse([...events, [0, 1, 'letter']]).success).toBe(false);
});

test('only the nine classes pass, whatever string comes', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(accepts([0, 1, name])).toBe((KEY_CLASSES as readonly string[]).includes(name));
    }),
  );
});
