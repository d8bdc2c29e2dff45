import { expect, it } from 'vitest';
import { sumCounts } from './sum-counts.ts';

const on = (day: string, principle: string, verdict: 'allow' | 'block', count: number) =>
  ({ day, direction: 'input', principle, verdict, count }) as const;

it('adds up days, the principles in force first', () => {
  const counts = [
    on('2026-05-01', 'old', 'block', 1),
    on('2026-05-01', 'fair', 'allow', 2),
    on('2026-05-02', 'fair', 'allow', 3),
    on('2026-05-02', 'fair', 'block', 4),
  ];
  const none = { allow: 0, review: 0, block: 0, unscored: 0 };
  expect(sumCounts(counts, ['kind', 'fair'])).toEqual([
    { id: 'kind', counts: none },
    { id: 'fair', counts: { ...none, allow: 5, block: 4 } },
    { id: 'old', counts: { ...none, block: 1 } },
  ]);
});
