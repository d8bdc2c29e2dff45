import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from './alert.ts';
import { createMetricWatch, type WatchOptions } from './metric-watch.ts';
import { createNormal } from './streams.fixture.ts';

type Found = Finding & { readonly index: number };

const seen = (values: readonly number[], options?: WatchOptions): Found[] => {
  const watch = createMetricWatch(options);
  return values.flatMap((value, index) =>
    watch.see(value).map((finding) => ({ index, ...finding })),
  );
};

const stream = (length: number, seed: number, of = (z: number, _: number) => z): number[] => {
  const normal = createNormal(seed);
  return Array.from({ length }, (_, i) => of(normal(), i));
};

const kinds = (found: readonly Found[], kind: Finding['kind']) =>
  found.filter((one) => one.kind === kind);

/** Units in which the same stream may come. */
const UNITS: [name: string, of: (z: number) => number][] = [
  ['normal', (z) => z],
  ['large numbers close together', (z) => 1e9 + z],
  ['tiny numbers', (z) => 1e-30 * z],
  ['latencies', (z) => Math.exp(5 + 0.5 * z)],
];

describe('outliers', () => {
  test('5 ten equal samples then 100: anomalous', () => {
    expect(seen([...Array(10).fill(3), 100])).toMatchObject([
      { index: 10, kind: 'anomaly', severity: 'critical', value: 100 },
    ]);
    expect(seen([...Array(9).fill(3), 100])).toEqual([]);
  });

  test('12 twenty steady losses then 9.0: one anomaly', () => {
    const losses = Array.from({ length: 20 }, (_, i) => 3 + (i % 4) / 20);
    expect(seen([...losses, 9, ...losses])).toMatchObject([{ index: 20, kind: 'anomaly' }]);
  });

  test.each(UNITS)('a burst of five 6-sd values is found whole and is no drift: %s', (_, of) => {
    for (let seed = 1; seed <= 8; seed++) {
      const at = 60 + 50 * seed;
      const values = stream(1000, seed, (z, i) => of(i >= at && i < at + 5 ? 6 : z));
      const found = seen(values);
      const inBurst = found.filter(({ index }) => index >= at && index < at + 5);
      expect(inBurst.map(({ index, kind }) => `${index} ${kind}`)).toEqual(
        [0, 1, 2, 3, 4].map((i) => `${at + i} anomaly`),
      );
      expect(kinds(found, 'drift')).toEqual([]);
      expect(found.length).toBeLessThanOrEqual(5 + 12);
    }
  });

  test('right after a strong one a weaker one on its side is told too', () => {
    const weak = new Map([
      [200, 2.7],
      [300, 8],
      [302, 2.7],
      [304, -2.7],
      [315, 2.7],
    ]);
    const found = seen(stream(400, 2, (z, i) => weak.get(i) ?? z));
    expect(found.map(({ index }) => index).filter((index) => weak.has(index))).toEqual([300, 302]);
  });

  test('few values of a calm stream are taken for one, whatever its unit', () => {
    for (const [, of] of UNITS)
      expect(kinds(seen(stream(5000, 11, of)), 'anomaly').length).toBeLessThan(5 * 4);
  });

  test('a value below is one as well as one above, on either scale', () => {
    const low = stream(300, 5, (z, i) => Math.exp(i === 200 ? -6 : z / 2));
    expect(seen(low).filter(({ index }) => index === 200)).toMatchObject([{ kind: 'anomaly' }]);
  });

  test('what keeps coming is taken as usual in the end', () => {
    const rare = stream(4000, 6, (_, i) => (i % 23 === 0 ? 1 : 0));
    const found = seen(rare);
    expect(found.filter(({ index }) => index > 400)).toEqual([]);
  });
});

describe('drift', () => {
  test.each(UNITS)('a step of one standard deviation is told once: %s', (_, of) => {
    let delays = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const values = stream(1500, seed, (z, i) => of(i >= 700 ? z + 1 : z));
      const drifts = kinds(seen(values), 'drift');
      expect(drifts).toHaveLength(1);
      expect(drifts[0]!.index).toBeGreaterThanOrEqual(700);
      delays += drifts[0]!.index - 699;
    }
    expect(delays / 10).toBeLessThan(60);
  });

  test.each([3, 4, 6, 20])('a level %d sd away is one drift, not endless anomalies', (step) => {
    for (let seed = 1; seed <= 5; seed++) {
      const found = seen(stream(2000, seed, (z, i) => (i >= 1000 ? z + step : z)));
      const after = found.filter(({ index }) => index >= 1000);
      expect(kinds(after, 'drift')).toHaveLength(1);
      expect(kinds(after, 'drift')[0]!.index).toBeLessThan(1060);
      expect(kinds(after, 'anomaly').length).toBeLessThan(25);
    }
  });

  test.each([
    [50, 1],
    [400, 2],
  ])('two steps to the same side %d values apart are told %d times', (apart, times) => {
    for (let seed = 1; seed <= 5; seed++) {
      const level = (i: number) => (i < 600 ? 0 : i < 600 + apart ? 2 : 4);
      const values = stream(1500, seed, (z, i) => z + level(i));
      expect(kinds(seen(values), 'drift')).toHaveLength(times);
    }
  });

  test('there and back again are two', () => {
    const values = stream(1500, 3, (z, i) => (i >= 500 && i < 1000 ? z + 2 : z));
    const drifts = kinds(seen(values), 'drift');
    expect(drifts.map(({ message }) => /above|below/.exec(message)?.[0])).toEqual([
      'above',
      'below',
    ]);
  });

  test('three times the spread is a drift though the mean stays', () => {
    const values = stream(2000, 4, (z, i) => (i >= 1000 ? 3 * z : z));
    const drifts = kinds(seen(values), 'drift');
    expect(drifts).toHaveLength(1);
    expect(drifts[0]!.index).toBeGreaterThan(1000);
  });

  test('a rate that rises from one in fifty to one in four is a drift', () => {
    const bits = (share: number) => (z: number) => Number(z > share);
    const rate = [...stream(2000, 7, bits(2.05)), ...stream(1000, 8, bits(0.67))];
    const drifts = kinds(seen(rate, { detectors: ['mean'], transform: 'none' }), 'drift');
    expect(drifts.map(({ index }) => index > 2000)).toEqual([true]);
  });

  test('a level that is constant and then another one', () => {
    const values = Array.from({ length: 300 }, (_, i) => (i < 150 ? 5 : 6));
    const found = seen(values);
    expect(kinds(found, 'drift')).toHaveLength(1);
    expect(kinds(found, 'anomaly')).toHaveLength(12);
  });
});

describe('limits', () => {
  test('8 max 5: 5.0 silent, 5.1 one warning', () => {
    expect(seen([5.0], { max: 5 })).toEqual([]);
    const [found, ...more] = seen([5.0, 5.1], { max: 5 });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ index: 1, kind: 'threshold', severity: 'warning', value: 5.1 });
    expect(found?.score).toBeCloseTo(0.1);
  });
});

describe('what is sought', () => {
  const values = stream(1500, 9, (z, i) => (i === 400 ? 9 : i >= 1000 ? z + 4 : z));

  test.each([
    [['anomaly'], ['anomaly']],
    [['mean'], ['drift']],
    [['threshold'], ['threshold']],
    [[], []],
  ] as const)('%j alone', (detectors, expected) => {
    const found = seen(values, { max: 8, detectors });
    expect([...new Set(found.map(({ kind }) => kind))]).toEqual(expected);
  });
});

test('a new level is no endless anomaly where nothing but anomalies are sought', () => {
  const found = seen(
    stream(1000, 10, (z, i) => (i >= 500 ? z + 8 : z)),
    { detectors: ['anomaly'] },
  );
  expect(found.filter(({ index }) => index >= 500).length).toBeLessThan(25);
  expect(found.every(({ kind }) => kind === 'anomaly')).toBe(true);
});

describe('any stream of finite numbers', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, -0, 1, 1, 1, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE),
  );
  const transform = fc.constantFrom(undefined, 'log' as const, 'none' as const);

  test('has finite scores, and goes on after a restore exactly as it would have', () =>
    fc.assert(
      fc.property(fc.array(value, { maxLength: 700 }), transform, fc.nat(699), (values, on, at) => {
        const options = { max: 1e300, ...(on && { transform: on }) };
        const one = createMetricWatch(options);
        for (const number of values.slice(0, at))
          for (const { score } of one.see(number)) {
            expect(Number.isFinite(score)).toBe(true);
            expect(score).toBeGreaterThanOrEqual(0);
          }
        const other = createMetricWatch(options);
        other.restore(JSON.parse(JSON.stringify(one.state())));
        const rest = values.slice(at);
        expect(rest.map((number) => other.see(number))).toEqual(
          rest.map((number) => one.see(number)),
        );
      }),
      { numRuns: 60 },
    ));

  test('the same for a stream with all that can happen', () => {
    const normal = createNormal(12);
    const one = createMetricWatch();
    const of = (i: number) => Math.exp(normal() + (i > 900 ? 2 : 0) + (i % 300 < 4 ? 7 : 0));
    for (let i = 0; i < 1200; i++) one.see(of(i));
    const other = createMetricWatch();
    other.restore(JSON.parse(JSON.stringify(one.state())));
    for (let i = 1200; i < 2400; i++) {
      const value = of(i);
      expect(other.see(value)).toEqual(one.see(value));
    }
    expect(other.state()).toEqual(one.state());
  });
});
