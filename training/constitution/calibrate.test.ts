import { expect, it } from 'vitest';
import { mulberry32 } from '../mulberry32.ts';
import { calibrate } from './calibrate.ts';

/** Logits that are already right for an even mix: chance 1 / (1 + e^-z). */
const scored = () => {
  const random = mulberry32(5);
  return Array.from({ length: 40_000 }, () => {
    const logit = random() * 8 - 4;
    return { logit, positive: random() < 1 / (1 + Math.exp(-logit)) };
  });
};

it('leaves a right logit as it is', () => {
  const { slope, shift } = calibrate(scored(), { prior: 0.5 });
  expect(slope).toBeCloseTo(1, 1);
  expect(shift).toBeCloseTo(0, 1);
});

it('a rarer positive moves the shift by the logarithm of its odds', () => {
  const { slope, shift } = calibrate(scored(), { prior: 0.1 });
  expect(slope).toBeCloseTo(1, 1);
  expect(shift).toBeCloseTo(Math.log(0.1 / 0.9), 1);
});
