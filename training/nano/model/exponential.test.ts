import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exponential } from './exponential.ts';

it('is e to the power of x wherever float32 can hold it', () => {
  fc.assert(
    fc.property(fc.double({ min: -87, max: 88, noNaN: true }), (x) => {
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(2e-7);
    }),
  );
});

it('stays at the rim beyond that', () => {
  expect(exponential(-1000)).toBe(exponential(-87));
  expect(exponential(1000)).toBe(exponential(88));
});
