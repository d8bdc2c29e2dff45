import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptCount, keptSlots } from './retention.ts';

test('ten cache entries at retention .8 keep 8, five keep 4', () => {
  expect(keptSlots(10, { share: 0.8, policy: 'recent' })).toHaveLength(8);
  expect(keptSlots(5, { share: 0.8, policy: 'recent' })).toHaveLength(4);
});

test.each([
  [100, 0.29, 29],
  [10, 1, 10],
  [3, 0.1, 1],
  [0, 0.5, 0],
])('%d entries at %d keep %d', (entries, share, kept) => {
  expect(keptCount(entries, share)).toBe(kept);
});

test('attention sinks and the newest stay', () => {
  const kept = keptSlots(20, { share: 0.5, policy: 'recent', sinks: 4 });
  expect([...kept]).toEqual([0, 1, 2, 3, 14, 15, 16, 17, 18, 19]);
});

test('heavy hitters fill what sinks and newest leave', () => {
  const mass = Array.from({ length: 20 }, (_, i) => (i === 7 || i === 11 ? 9 : 1 / (i + 1)));
  const kept = keptSlots(20, { share: 0.5, policy: 'heavy', sinks: 2, recent: 4 }, mass);
  expect([...kept]).toEqual([0, 1, 2, 3, 7, 11, 16, 17, 18, 19].sort((a, b) => a - b));
});

test('keeps exactly the share, ascending, whatever the attention', () => {
  const options = fc.record({
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    policy: fc.constantFrom('recent' as const, 'heavy' as const),
    sinks: fc.nat(6),
    recent: fc.nat(40),
  });
  const masses = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 200 });
  fc.assert(
    fc.property(masses, options, (mass, retention) => {
      const kept = keptSlots(mass.length, retention, mass);
      expect(kept).toHaveLength(keptCount(mass.length, retention.share));
      expect([...kept]).toEqual([...new Set(kept)].sort((a, b) => a - b));
      expect(kept.every((slot) => slot >= 0 && slot < mass.length)).toBe(true);
    }),
  );
});

test.each([
  { share: 0 },
  { share: 1.1 },
  { share: Number.NaN },
  { share: 0.5, sinks: -1 },
  { share: 0.5, recent: 1.5 },
])('%j is refused', (retention) => {
  expect(() => keptSlots(10, { policy: 'recent', ...retention })).toThrow(
    expect.objectContaining({ code: 'KV_RETENTION_INVALID' }),
  );
});
