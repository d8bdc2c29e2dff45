import { expect, test } from 'vitest';
import { simulate } from './simulate.ts';
import { THREE_MODELS as world } from './three-models.ts';

const runs = [42, 43, 44, 45].map((seed) => simulate(world, seed).regrets);
const mean = (name: keyof (typeof runs)[number]): number =>
  runs.reduce((sum, regrets) => sum + regrets[name], 0) / runs.length;

test('the router does better than any fixed choice, and learns from rewards alone', () => {
  expect(mean('bandit')).toBeLessThan(mean('bestThreshold'));
  expect(mean('bandit')).toBeLessThan(mean('alwaysLocal'));
  expect(mean('bandit')).toBeLessThan(mean('alwaysCloud'));
  expect(mean('shuffled')).toBeGreaterThan(0.8 * mean('chance'));
});

test('the same seed is the same run', () => {
  expect(simulate(world, 42).regrets).toEqual(runs[0]);
});
