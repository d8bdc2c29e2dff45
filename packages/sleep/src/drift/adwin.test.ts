import { describe, expect, test } from 'vitest';
import { createNormal } from '../monitor/streams.fixture.ts';
import { areBuckets, createAdaptiveWindow } from './adwin.ts';

const CONFIDENCE = 1e-4;

describe('the adaptive window', () => {
  test('finds a step, tells its size and keeps what came after it', () => {
    const normal = createNormal(1);
    const window = createAdaptiveWindow(CONFIDENCE);
    for (let i = 0; i < 500; i++) expect(window.push(normal())).toBeNull();
    expect(window.size).toBe(500);
    let found = null;
    let delay = 0;
    for (; found === null; delay++) found = window.push(normal() - 2);
    expect(delay).toBeLessThan(40);
    expect(found.step).toBeLessThan(-1.5);
    expect(found.since).toBe(window.size);
    expect(Math.abs(window.size - delay)).toBeLessThan(8);
  });

  test('a constant stream and rounding are no change; the smallest real step is', () => {
    const window = createAdaptiveWindow(CONFIDENCE);
    for (let i = 0; i < 1000; i++) expect(window.push(i % 2 ? 0 : 1e-15)).toBeNull();
    const found = Array.from({ length: 40 }, () => window.push(1e-3));
    expect(found.some((change) => change !== null)).toBe(true);
  });

  test('memory grows with the logarithm of the window', () => {
    const normal = createNormal(2);
    const window = createAdaptiveWindow(1e-300);
    for (let i = 0; i < 100_000; i++) window.push(normal());
    expect(window.size).toBe(100_000);
    const { buckets, total } = window.state();
    expect(buckets.length).toBeLessThanOrEqual(5 * 17);
    expect(areBuckets(buckets)).toBe(true);
    expect(buckets.reduce((sum, [count]) => sum + count, 0)).toBe(100_000);
    expect(buckets.reduce((sum, [, values]) => sum + values, 0)).toBeCloseTo(total[0], 6);
  });

  test('goes on after a restore exactly as it would have', () => {
    const normal = createNormal(3);
    const one = createAdaptiveWindow(CONFIDENCE);
    for (let i = 0; i < 777; i++) one.push(normal());
    const other = createAdaptiveWindow(CONFIDENCE);
    other.push(5);
    other.restore(structuredClone(one.state()));
    expect(other.state()).toEqual(one.state());
    const rest = Array.from({ length: 300 }, (_, i) => normal() + (i > 200 ? 2 : 0));
    expect(rest.map((value) => other.push(value))).toEqual(rest.map((value) => one.push(value)));
    expect(other.state()).toEqual(one.state());
  });

  test.each([
    [[[3, 0, 0]], false],
    [[[0.5, 0, 0]], false],
    [[[2 ** 22, 0, 0]], false],
    [Array.from({ length: 6 }, () => [4, 0, 0]), false],
    [Array.from({ length: 5 }, () => [4, 0, 0]), true],
  ] as const)('buckets %#', (buckets, fit) =>
    expect(areBuckets(buckets as unknown as [number, number, number][])).toBe(fit),
  );
});
