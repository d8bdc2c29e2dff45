import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAST_MEMORY_WEIGHT, memoryWeight } from './memory-weight.ts';

const DAY = 86_400_000;

test.each([
  [0, null, 0, 1],
  [0, null, 90, 0.5],
  [0, null, 180, 0.25],
  [0, null, 5000, 0.25],
  [0, 5000, 5000, 1],
  [0, 4910, 5000, 0.5],
  [40, null, 0, 1],
])('worded on day %d, used on day %s: on day %d it weighs %d', (worded, used, today, weight) => {
  const memory = { updatedAt: worded * DAY, usedAt: used === null ? null : used * DAY };
  expect(memoryWeight(memory, today * DAY)).toBe(weight);
});

test('never nothing, never more with time, and whole again on use', () => {
  const moment = fc.integer({ min: 0, max: 1e13 });
  fc.assert(
    fc.property(moment, fc.option(moment), moment, (updatedAt, usedAt, now) => {
      const weight = memoryWeight({ updatedAt, usedAt }, now);
      expect(weight).toBeGreaterThanOrEqual(LEAST_MEMORY_WEIGHT);
      expect(weight).toBeLessThanOrEqual(1);
      expect(memoryWeight({ updatedAt, usedAt }, now + DAY)).toBeLessThanOrEqual(weight);
      expect(memoryWeight({ updatedAt, usedAt: now }, now)).toBe(1);
    }),
  );
});
