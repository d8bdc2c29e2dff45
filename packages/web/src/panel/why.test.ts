import type { AxisState } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { whyOf } from './why.ts';

const state = (change: Partial<AxisState>): AxisState => ({
  value: 0.4,
  change: -0.06,
  pinned: false,
  enabled: true,
  evidence: [
    { measure: 'currentValue', observed: 0.46, contribution: 0.01 },
    { measure: 'messageLength', observed: 7, contribution: -0.07 },
  ],
  counterfactual: { measure: 'messageLength', observed: 7, needed: 9.626 },
  ...change,
});

test('the strongest reason comes first, with its numbers, and what would have kept it', () => {
  expect(whyOf(state({}))).toBe(
    'Moved down 0.06: message length 7 words (−0.07), where it stood 0.46 (+0.01). With message length at 9.63 words it would have stayed.',
  );
});

test('a measure without words of its own is named by its parts', () => {
  const evidence = [{ measure: 'meanPause', observed: 0.2, contribution: 0.05 }];
  expect(whyOf(state({ change: 0.05, evidence, counterfactual: null }))).toBe(
    'Moved up 0.05: mean pause 0.20 (+0.05).',
  );
});

test('at most three reasons are told', () => {
  const evidence = ['a', 'b', 'c', 'd', 'e'].map((measure, index) => ({
    measure,
    observed: 1,
    contribution: 0.01 * (index + 1),
  }));
  expect(whyOf(state({ change: 0.15, evidence, counterfactual: null }))).toBe(
    'Moved up 0.15: e 1 (+0.05), d 1 (+0.04), c 1 (+0.03).',
  );
});

test.each([
  [{ enabled: false }, 'Switched off: it counts as neutral, 0.50.'],
  [{ pinned: true }, 'Pinned: it stays where it was put.'],
  [{ change: 0.001 }, 'It did not move in the last turn.'],
])('%j', (change, why) => {
  expect(whyOf(state(change))).toBe(why);
});
