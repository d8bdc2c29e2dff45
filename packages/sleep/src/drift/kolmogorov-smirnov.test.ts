import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNormal } from '../monitor/streams.fixture.ts';
import { compareShapes, hasDrifted } from './kolmogorov-smirnov.ts';

const baseline = Array.from({ length: 50 }, (_, i) => i);
const moved = (by: number) => baseline.map((value) => value + by);

describe('two samples', () => {
  test('7 the baseline 0..49 against itself: no drift', () => {
    expect(compareShapes(baseline, baseline)).toEqual({ statistic: 0, p: 1 });
    expect(hasDrifted(baseline, baseline)).toBe(false);
  });

  test('7 moved by 10: p .2719, no drift', () => {
    const { statistic, p } = compareShapes(baseline, moved(10));
    expect([statistic, Number(p.toFixed(4))]).toEqual([0.2, 0.2719]);
    expect(hasDrifted(baseline, moved(10))).toBe(false);
  });

  test('7 moved by 14: p .0392, drift', () => {
    const { statistic, p } = compareShapes(baseline, moved(14));
    expect([statistic, Number(p.toFixed(4))]).toEqual([0.28, 0.0392]);
    expect(hasDrifted(baseline, moved(14))).toBe(true);
    expect(hasDrifted(baseline, moved(14), 0.01)).toBe(false);
  });

  test('samples that do not overlap: the one order in all that keeps them apart, twice', () => {
    const { statistic, p } = compareShapes([1, 2, 3], [4, 5, 6, 7]);
    expect(statistic).toBe(1);
    expect(p).toBeCloseTo(2 / 35, 12);
  });

  test('the limit law goes on where counting ends', () => {
    const normal = createNormal(1);
    const values = Array.from({ length: 203 }, normal);
    const [a, b] = [values.slice(0, 100), values.slice(100, 200).map((value) => value + 0.3)];
    const counted = compareShapes(a, b);
    const limit = compareShapes(a, [...b, ...values.slice(200)]);
    expect(limit.p / counted.p).toBeGreaterThan(0.5);
    expect(limit.p / counted.p).toBeLessThan(2);
  });

  test('nothing says nothing', () =>
    expect(compareShapes([], [1])).toEqual({ statistic: 0, p: 1 }));

  const sample = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 40 });

  test('order, sides and a common stretch do not matter', () =>
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const plain = compareShapes(a, b);
        expect(compareShapes(b, a).statistic).toBeCloseTo(plain.statistic, 12);
        expect(compareShapes(b, a).p).toBeCloseTo(plain.p, 9);
        const stretched = (values: number[]) => values.toReversed().map((value) => 3 * value + 7);
        expect(compareShapes(stretched(a), stretched(b))).toEqual(plain);
        expect(plain.p).toBeGreaterThanOrEqual(0);
        expect(plain.p).toBeLessThanOrEqual(1);
      }),
    ));
});
