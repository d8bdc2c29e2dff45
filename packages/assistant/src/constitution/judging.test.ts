import { createConstitution, type Judgement, parseConstitution } from '@lethe/constitution';
import type { GuardPolicy, Verdict } from '@lethe/protocol';
import { describe, expect, it } from 'vitest';
import { createJudging, JUDGED_AT_ONCE, type JudgingOptions } from './judging.ts';
import type { RefuseUnscored } from './unscored.ts';

const { principles } = parseConstitution(
  'principles: [{id: kind, title: K, text: K, action: block, signals: {hate: 0.5}}]',
  { file: 'test' },
);
const constitution = createConstitution({ sensitivity: 'medium', principles });

const judging = (change: Partial<JudgingOptions> = {}) =>
  createJudging({
    ...{ constitution, detectors: [], policy: 'enforce', hold: 'watch' },
    refuseUnscored: 'leaving',
    tally: { note: () => undefined, flush: async () => undefined, close: async () => undefined },
    ...change,
  });

const judgement = (verdict: Verdict): Judgement => ({
  ...{ verdict, signals: {}, principles: [], weightedScore: 0, constitution: constitution.hash },
});

describe('what goes no further', () => {
  it.each([
    ['block', 'never', false, true],
    ['review', 'always', true, false],
    ['allow', 'always', true, false],
    ['unscored', 'leaving', true, true],
    ['unscored', 'leaving', false, false],
    ['unscored', 'always', false, true],
    ['unscored', 'never', true, false],
  ] as [Verdict, RefuseUnscored, boolean, boolean][])(
    '%s, unscored refused %s, leaving %s: %s',
    (verdict, refuseUnscored, leaves, expected) => {
      const { stops } = judging({ refuseUnscored });
      expect(stops(judgement(verdict), { leaves })).toBe(expected);
    },
  );

  it.each(['observe', 'off'] as GuardPolicy[])('is nothing where the policy is %s', (policy) => {
    const { stops } = judging({ policy, refuseUnscored: 'always' });
    expect(stops(judgement('block'), { leaves: true })).toBe(false);
  });

  it('an answer from elsewhere that cannot be judged is stopped like a message that leaves', () => {
    const guardOf = (leaves: boolean) => {
      const guard = judging().guard({ direction: 'output', leaves });
      return guard.push('Hello there. ');
    };
    expect(guardOf(true)).toMatchObject({ release: 'Hello ', stop: { verdict: 'unscored' } });
    expect(guardOf(false)).toEqual({ release: 'Hello there. ' });
  });
});

describe('where it is judged', () => {
  const seen: number[] = [];
  const thread = {
    judge: async ({ messages }: { messages: readonly { text: string }[] }) => {
      seen.push(messages.reduce((sum, { text }) => sum + text.length, 0));
      return { ...judgement('review'), at: 0 };
    },
    close: async () => undefined,
  };

  it.each([
    [JUDGED_AT_ONCE, 'unscored'],
    [JUDGED_AT_ONCE + 1, 'review'],
  ])('%i characters: %s', async (length, expected) => {
    const { judgeInput } = judging({ thread });
    const messages = [
      { role: 'user' as const, text: 'x'.repeat(length - 1) },
      { role: 'tool' as const, text: 'y' },
    ];
    expect((await judgeInput(messages)).verdict).toBe(expected);
  });
});
