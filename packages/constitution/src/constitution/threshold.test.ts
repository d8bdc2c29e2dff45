import fc from 'fast-check';
import { expect, it } from 'vitest';
import { thresholdAt } from './threshold.ts';

it('medium leaves a threshold where it stands', () => {
  expect(thresholdAt(0.6, 'medium')).toBeCloseTo(0.6, 12);
  expect(thresholdAt(1, 'high')).toBe(1);
});

it('high is always lower than medium, and medium than low', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 0.999, noNaN: true }), (threshold) => {
      const [low, medium, high] = (['low', 'medium', 'high'] as const).map((sensitivity) =>
        thresholdAt(threshold, sensitivity),
      );
      expect(high).toBeLessThan(medium!);
      expect(medium).toBeLessThan(low!);
      expect(low).toBeLessThan(1);
    }),
  );
});
