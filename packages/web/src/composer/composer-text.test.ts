import { LIMITS } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { lengthCount, overflow } from './composer-text.ts';

test('the counter appears halfway, warns near the end and says when it is full', () => {
  expect(lengthCount(0)).toEqual({ shown: false, near: false, full: false });
  expect(lengthCount(LIMITS.textUnits / 2)).toEqual({ shown: true, near: false, full: false });
  expect(lengthCount(LIMITS.textUnits - 1)).toEqual({ shown: true, near: true, full: false });
  expect(lengthCount(LIMITS.textUnits)).toEqual({ shown: true, near: true, full: true });
});

test('what a paste cannot bring in is counted', () => {
  expect(overflow({ used: 90, selected: 10, pasted: 20 }, 100)).toBe(0);
  expect(overflow({ used: 90, selected: 10, pasted: 25 }, 100)).toBe(5);
});
