import { describe, expect, test } from 'vitest';
import type { PiiRecord } from './record.ts';
import { fMeasure, matches, precision, recall, score } from './score.ts';
import { targetsOf } from './targets.ts';

const positive: PiiRecord = {
  id: '1',
  text: 'write to ann@example.org now',
  spans: [{ start: 9, end: 24, type: 'EMAIL' }],
  scope: ['EMAIL', 'PHONE'],
  kind: 'positive',
  lang: 'en',
};
const negative: PiiRecord = {
  ...positive,
  id: '2',
  text: 'nothing here',
  spans: [],
  kind: 'negative',
};

describe('the rule of a match', () => {
  const gold = { start: 10, end: 20, type: 'EMAIL' } as const;
  test.each([
    [10, 15, true],
    [10, 14, false],
    [0, 30, true],
    [0, 31, false],
  ])('%i to %i: %s', (start, end, expected) => {
    expect(matches(gold, { start, end, type: 'EMAIL' })).toBe(expected);
  });
  test('another type is no match', () => {
    expect(matches(gold, { start: 10, end: 20, type: 'URL' })).toBe(false);
  });
});

describe('scores', () => {
  test('a perfect detector', () => {
    const scores = score([positive, negative], (text) =>
      text.includes('@') ? positive.spans : [],
    );
    expect(scores.all).toEqual({ gold: 1, found: 1, missed: 0, false: 0 });
    expect([scores.leak, scores.cleanNegatives, scores.overMasking]).toEqual([0, 1, 0]);
    expect(targetsOf(scores).every(({ reached }) => reached)).toBe(true);
  });

  test('masking nothing leaks everything and fails', () => {
    const scores = score([positive, negative], () => []);
    expect(scores.leak).toBe(1);
    expect(targetsOf(scores).every(({ reached }) => reached)).toBe(false);
  });

  test('masking everything is over-masking and fails', () => {
    const scores = score([positive, negative], (text) => [
      { start: 0, end: text.length, type: 'EMAIL' },
    ]);
    expect(scores.overMasking).toBe(1);
    expect(scores.cleanNegatives).toBe(0);
    expect(targetsOf(scores).every(({ reached }) => reached)).toBe(false);
  });

  test('a finding outside the scope is not held against the detector', () => {
    const scores = score([positive], () => [
      ...positive.spans,
      { start: 0, end: 5, type: 'PERSON' },
    ]);
    expect(scores.all.false).toBe(0);
  });

  test('precision, recall and F by their definitions', () => {
    const counts = { gold: 4, found: 3, missed: 1, false: 2 };
    expect(precision(counts)).toBe(0.6);
    expect(recall(counts)).toBe(0.75);
    expect(fMeasure(counts, 1)).toBeCloseTo(2 / 3, 12);
    expect(fMeasure(counts, 2)).toBeCloseTo(0.7142857, 6);
  });
});
