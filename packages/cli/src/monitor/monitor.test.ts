import { createRandom } from '@lethe/models';
import { describe, expect, test } from 'vitest';
import { impossible, type Limit, limitsOf, parseLimit } from './limit-flags.ts';
import { monitorJsonLine } from './monitor-jsonl.ts';
import { createWatches } from './watches.ts';

const limitsFrom = (min: readonly string[], max: readonly string[]) => {
  const parsed = (list: readonly string[]) =>
    list.reduce<Limit[]>((sum, value) => parseLimit(value, sum), []);
  return limitsOf(parsed(min), parsed(max));
};

/** What is told of lines, as the command does it. */
const told = (lines: readonly string[], limits = limitsFrom([], []), most?: number) => {
  const watches = createWatches(limits, most);
  return lines.flatMap((text, index) => {
    const answered = monitorJsonLine({ text, tooLong: false }, index, watches);
    return answered === null ? [] : answered.line.split('\n').map((line) => JSON.parse(line));
  });
};

const samples = (metric: string, values: readonly number[]) =>
  values.map((value) => JSON.stringify({ metric, value }));

/** Normal numbers of mean 0 and standard deviation 1 (Box and Muller, 1958). */
const normals = (count: number, seed: number): number[] => {
  const { next } = createRandom(seed);
  const one = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Array.from({ length: count }, one);
};

describe('streams of numbers to alerts', () => {
  test('5 ten equal samples then 100: anomalous', () =>
    expect(told(samples('m', [...Array(10).fill(7), 100]))).toEqual([
      {
        ...{ index: 10, metric: 'm', kind: 'anomaly', severity: 'critical', value: 100 },
        score: expect.any(Number),
      },
    ]));

  test('8 max 5: 5.0 silent, 5.1 one warning; a lower limit alike', () => {
    const lines = [...samples('m', [5.0, 5.1]), ...samples('n=1', [-1])];
    expect(told(lines, limitsFrom(['n=1=0', 'm=-3'], ['m=5']))).toEqual([
      {
        ...{ index: 1, metric: 'm', kind: 'threshold', severity: 'warning', value: 5.1 },
        score: expect.closeTo(0.1),
      },
      { index: 2, metric: 'n=1', kind: 'threshold', severity: 'warning', value: -1, score: 1 },
    ]);
  });

  test('metrics that come by turns are watched apart, with the places of their lines', () => {
    const calm = samples('calm', normals(400, 1));
    const stepped = samples(
      'stepped',
      normals(400, 2).map((value, i) => (i < 300 ? value : value + 3)),
    );
    const found = told(calm.flatMap((line, i) => [line, stepped[i] as string]));
    const drifts = found.filter(({ kind }) => kind === 'drift');
    expect(drifts.map(({ metric }) => metric)).toEqual(['stepped']);
    expect(drifts[0].index).toBeGreaterThanOrEqual(600);
    expect(drifts[0].index % 2).toBe(1);
    expect(drifts[0].score).toBeGreaterThan(2);
    expect(found.filter(({ metric }) => metric === 'calm').length).toBeLessThanOrEqual(2);
  });

  test('every value of a burst is told, each with its place', () => {
    const values = normals(500, 3).map((value, i) => (i >= 200 && i < 205 ? 6 : value));
    const found = told(samples('m', values));
    const inBurst = found.filter(({ index }) => index >= 200 && index < 205);
    expect(inBurst.map(({ index, kind }) => [index, kind])).toEqual(
      [200, 201, 202, 203, 204].map((index) => [index, 'anomaly']),
    );
    expect(found.some(({ kind }) => kind === 'drift')).toBe(false);
  });

  test('more streams than are watched at once are refused, and the others go on', () => {
    const lines = [...samples('a', [1]), ...samples('b', [1]), ...samples('a', [9])];
    expect(told(lines, limitsFrom([], ['a=5']), 1)).toMatchObject([
      { id: null, error: { code: 'METRICS_FULL' } },
      { index: 2, kind: 'threshold' },
    ]);
  });
});

describe('limits on the command line', () => {
  test.each(['m', 'm=', 'm=x', '=5', 'm=Infinity'])('%j is refused', (value) =>
    expect(() => parseLimit(value)).toThrow('Give a metric and a number'),
  );

  test('the last of two counts; a lower one above the upper one is noticed', () => {
    const limits = limitsFrom(['m=1'], ['m=9', 'm=5']);
    expect([...limits]).toEqual([['m', { min: 1, max: 5 }]]);
    expect(impossible(limits)).toBeNull();
    expect(impossible(limitsFrom(['m=6'], ['m=5']))).toBe('m');
  });
});
