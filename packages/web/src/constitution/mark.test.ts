import type { TurnReceipt, Verdict, VerdictReport } from '@lethe/protocol';
import { expect, it } from 'vitest';
import { markOf } from './mark.ts';

const report = (verdict: Verdict): VerdictReport => ({
  ...{ verdict, signals: {}, principles: [], weightedScore: 0, constitution: '0'.repeat(64) },
  method: null,
});

it.each([
  ['allow', 'allow', 'end', 'clear'],
  ['allow', 'review', 'end', 'review'],
  ['unscored', 'allow', 'end', 'unscored'],
  ['unscored', 'review', 'end', 'review'],
  ['block', 'allow', 'end', 'broken'],
  ['block', null, 'refused', 'refused'],
  ['allow', 'block', 'replaced', 'replaced'],
  ['allow', 'allow', 'abort', 'clear'],
  ['allow', 'allow', 'end', 'revised', 1],
  ['review', 'allow', 'end', 'review', 1],
  ['allow', 'review', 'end', 'review', 2],
] as [Verdict, Verdict | null, TurnReceipt['ended'], string, number?][])(
  'a message %s and an answer %s that ended by %s: %s',
  (input, output, ended, mark, revised = 0) => {
    const verdicts = {
      policy: 'enforce' as const,
      input: report(input),
      output: output && report(output),
      revised,
    };
    expect(markOf({ ended, verdicts })).toBe(mark);
  },
);

it('nothing is said where nothing is judged', () => {
  expect(markOf({ ended: 'end', verdicts: null })).toBeNull();
});
