import { type Adaptation, AXES } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { changesIn } from './adaptation.ts';

const withChanges = (changes: Partial<Record<(typeof AXES)[number], number>>): Adaptation => ({
  undoable: true,
  axes: Object.fromEntries(
    AXES.map((axis) => [
      axis,
      {
        value: 0.5,
        change: changes[axis] ?? 0,
        pinned: false,
        enabled: true,
        evidence: [],
        counterfactual: null,
      },
    ]),
  ) as unknown as Adaptation['axes'],
});

test('moved axes are told with sign and size, tiny moves are not', () => {
  expect(changesIn(withChanges({ verbosity: 0.06, warmth: -0.02, pace: 0.004 }))).toEqual([
    'Verbosity +0.06',
    'Warmth −0.02',
  ]);
});
