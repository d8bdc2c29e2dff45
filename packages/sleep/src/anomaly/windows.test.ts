import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNormal } from '../monitor/streams.fixture.ts';
import { createSortedValues } from './sorted-window.ts';
import { chooseTransform, onScale } from './transform.ts';
import { createValueWindow, RECENT, WINDOW } from './value-window.ts';

const sortedOf = (values: readonly number[]) => {
  const sorted = createSortedValues(WINDOW);
  for (const value of values) sorted.insert(value);
  return sorted;
};

const contents = ({ size, at }: ReturnType<typeof sortedOf>) =>
  Array.from({ length: size }, (_, rank) => at(rank));

const value = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0);

describe('values in order of size', () => {
  test('are what sorting gives, whatever came and went', () =>
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 200 }), (values) => {
        const sorted = createSortedValues(64);
        const held: number[] = [];
        for (const [i, one] of values.entries()) {
          if (held.length === 64) sorted.replace(held.shift()!, one);
          else sorted.insert(one);
          held.push(one);
          if (i % 5 === 4) sorted.remove(held.shift()!);
        }
        expect(contents(sorted)).toEqual(held.toSorted((a, b) => a - b));
      }),
    ));
});

describe('the window of a stream', () => {
  test('holds the newest 256, outliers apart', () => {
    const window = createValueWindow();
    for (let i = 0; i < 1000; i++) window.push(i, i % 100 === 50);
    expect(window.size).toBe(WINDOW);
    const expected = Array.from({ length: WINDOW }, (_, i) => 744 + i).filter(
      (one) => one % 100 !== 50,
    );
    expect(window.values()).toEqual(expected);
    expect(contents(window.counted)).toEqual(expected);
    expect([window.recentOutliers, window.bursts]).toEqual([0, 3]);
  });

  test('outliers close together are one burst, and leave with it', () => {
    const window = createValueWindow();
    for (let i = 0; i < 40; i++) window.push(i, i >= 20 && i < 25);
    expect([window.bursts, window.recentOutliers, window.reachOfOutliers()]).toEqual([1, 5, 20]);
    for (let i = 0; i < RECENT; i++) window.push(i, false);
    expect([window.bursts, window.recentOutliers]).toEqual([1, 0]);
    for (let i = 0; i < WINDOW; i++) window.push(i, false);
    expect(window.bursts).toBe(0);
  });

  test('keeps the newest, outliers included, as if they had never been apart', () => {
    const window = createValueWindow();
    for (let i = 0; i < 100; i++) window.push(i, i % 2 === 1);
    expect(window.reachOf(5)).toBe(10);
    window.keepNewest(window.reachOf(5));
    expect(window.values()).toEqual([90, 91, 92, 93, 94, 95, 96, 97, 98, 99]);
    expect([window.recentOutliers, window.bursts]).toEqual([0, 0]);
  });

  test('goes on after a restore exactly as it would have', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(value, fc.boolean()), { maxLength: 600 }), (values) => {
        const one = createValueWindow();
        for (const [number, isOutlier] of values) one.push(number, isOutlier);
        const other = createValueWindow();
        other.restore(structuredClone(one.state()));
        for (const window of [one, other]) window.push(1, true);
        expect(other.state()).toEqual(one.state());
        expect([other.bursts, other.recentOutliers]).toEqual([one.bursts, one.recentOutliers]);
        expect(contents(other.counted)).toEqual(contents(one.counted));
      }),
    ));
});

describe('the scale of a stream', () => {
  const streamOf = (of: (normal: number) => number, seed = 1) => {
    const normal = createNormal(seed);
    return sortedOf(Array.from({ length: 200 }, () => of(normal())));
  };

  test('latencies are judged by their logarithms, found from the values', () => {
    expect(chooseTransform(streamOf((z) => Math.exp(5 + 0.5 * z)))).toBe('log');
    expect(chooseTransform(streamOf((z) => 1e-7 * Math.exp(z)))).toBe('log');
  });

  test('what is normal, negative, constant or too little stays as it is', () => {
    expect(chooseTransform(streamOf((z) => 100 + 30 * z))).toBe('none');
    expect(chooseTransform(streamOf((z) => Math.exp(z) - 1))).toBe('none');
    expect(chooseTransform(streamOf(() => 5))).toBe('none');
    expect(chooseTransform(sortedOf([1, 2, 4, 8, 16, 32, 64]))).toBe('none');
  });

  test('one wild value does not choose it', () => {
    const values = streamOf((z) => 100 + 10 * z);
    values.insert(1e9);
    expect(chooseTransform(values)).toBe('none');
  });

  test('a value of zero has a place far below on a scale of logarithms', () => {
    expect(onScale(0, 'log', 100)).toBeCloseTo(Math.log(0.1));
    expect(onScale(-5, 'log', -3)).toBeGreaterThan(Number.NEGATIVE_INFINITY);
    expect(onScale(-5, 'none', 1)).toBe(-5);
  });
});
