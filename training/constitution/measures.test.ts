import { expect, it } from 'vitest';
import { auprc, auroc, calibrationError, recallAt } from './measures.ts';

it.each([
  ['apart', [3, 4], [1, 2], 1, 1],
  ['the wrong way round', [1, 2], [3, 4], 0, (1 / 3 + 2 / 4) / 2],
  ['all alike', [1, 1], [1, 1], 0.5, 0.5],
  ['one out of place', [1, 3], [2, 0], 0.75, (1 + 2 / 3) / 2],
])('scores that are %s', (_, positive, negative, area, precision) => {
  expect(auroc({ positive, negative })).toBeCloseTo(area, 12);
  expect(auprc({ positive, negative })).toBeCloseTo(precision, 12);
});

it('recall is taken where so many negatives are higher', () => {
  const negative = Array.from({ length: 100 }, (_, at) => at);
  expect(recallAt({ positive: [98.5, 99.5, 94.5, 93], negative }, 0.01)).toBe(0.5);
  expect(recallAt({ positive: [98.5, 99.5, 94.5, 93], negative }, 0.05)).toBe(0.75);
});

it('calibration is off by how far what is said is from what is', () => {
  expect(calibrationError({ positive: [1], negative: [0] }, 0.1)).toBeCloseTo(0, 12);
  expect(calibrationError({ positive: [0.55], negative: [0.55] }, 0.1)).toBeCloseTo(0.45, 12);
});
