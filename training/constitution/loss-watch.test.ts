import { expect, it } from 'vitest';
import { createLossWatch } from './loss-watch.ts';

it('a stretch with twice the usual loss is a spike', () => {
  const watch = createLossWatch();
  for (let at = 0; at < 20_000; at++) watch.push(at >= 12_000 && at < 14_000 ? 0.9 : 0.3);
  expect(watch.spikes).toEqual([
    { from: 12_000, to: 13_999, loss: expect.closeTo(0.9, 9), usual: expect.closeTo(0.3, 9) },
  ]);
});

it('a loss that falls slowly has none, and their number is bounded', () => {
  const falling = createLossWatch();
  for (let at = 0; at < 40_000; at++) falling.push(1 / (1 + at / 10_000));
  expect(falling.spikes).toEqual([]);
  const rising = createLossWatch();
  for (let at = 0; at < 200_000; at++) rising.push(3 ** (at / 2000));
  expect(rising.spikes).toHaveLength(20);
});
