import type { SleepCycle, SleepStep } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { phasesOf } from './phases.ts';

const step = (phase: string, at: number): SleepStep => ({
  ...{
    step: 'memories',
    at,
    ms: 1,
    phase,
    decision: 'kept',
    reason: null,
    tokens: 0,
    microcents: 0,
  },
  ...{ before: {}, after: {}, counted: {}, findings: [], hashBefore: null, hashAfter: null },
});
const cycle = (steps: SleepStep[], endedAt: number | null = 11_000): SleepCycle => ({
  ...{ id: 'c', mode: 'deep', state: 'finished', trigger: 'manual' },
  ...{ startedAt: 1000, endedAt, steps },
});
const shape = (one: SleepCycle) => phasesOf(one).map(({ depth, from, to }) => [depth, from, to]);

test('awake, then each step at its depth, then awake, without a gap', () => {
  expect(shape(cycle([step('light', 3000), step('deep', 11_000)]))).toEqual([
    ['awake', 400, 1000],
    ['light', 1000, 3000],
    ['deep', 3000, 11_000],
    ['awake', 11_000, 11_600],
  ]);
});

test('a sleep that began only now, and one whose clock jumped back', () => {
  expect(shape(cycle([], null))).toEqual([
    ['awake', 800, 1000],
    ['awake', 1000, 1200],
  ]);
  const times = phasesOf(cycle([step('light', 3000), step('deep', 2000)])).map(({ to }) => to);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});
