import type { TurnVerdicts, Verdict } from '@lethe/protocol';
import { describe, expect, test } from 'vitest';
import { type MeasuredTurn, turnValues } from './turn-values.ts';

const judged = (verdict: Verdict, signals = {}) => ({
  ...{ verdict, signals, principles: [], weightedScore: 0 },
  constitution: '0'.repeat(64),
  method: null,
});

const verdicts = (input: Verdict, output: Verdict | null, signals = {}): TurnVerdicts => ({
  policy: 'enforce',
  input: judged(input),
  output: output && judged(output, signals),
  revised: 0,
});

const turn = ({
  receipt = {},
  ended = {},
}: {
  receipt?: Partial<MeasuredTurn['receipt']>;
  ended?: Partial<MeasuredTurn['ended']>;
} = {}): MeasuredTurn => ({
  receipt: {
    tokens: { prompt: 30, reused: 10, completion: 11 },
    timings: { own: 5, queue: 20, firstToken: 75, generation: 275 },
    verdicts: verdicts('allow', 'allow'),
    ...receipt,
  },
  ended: { reason: 'end', meanLogProbability: -1.5, ...ended },
  words: 8,
});

describe('the numbers of a turn that are watched', () => {
  test('those of an answered one', () =>
    expect(turnValues(turn())).toEqual({
      latencyMs: 300,
      firstTokenMs: 75,
      tokensPerSecond: 50,
      ownMs: 5,
      engagement: 8,
      refusal: 0,
      violation: 0,
      tokens: 41,
      meanLogProbability: -1.5,
    }));

  test.each(['abort', 'refused'] as const)(
    'one that ended by %s says nothing of speed',
    (reason) => {
      const values = turnValues(turn({ ended: { reason } }));
      expect(values).not.toHaveProperty('latencyMs');
      expect(values).not.toHaveProperty('firstTokenMs');
      expect(values).not.toHaveProperty('tokensPerSecond');
      expect(values).toMatchObject({ ownMs: 5, engagement: 8 });
    },
  );

  test('one token has no speed; none, and unknown probabilities, are no numbers', () => {
    const one = { tokens: { prompt: 3, reused: 0, completion: 1 } };
    expect(turnValues(turn({ receipt: one }))).not.toHaveProperty('tokensPerSecond');
    const none = { tokens: { prompt: 3, reused: 0, completion: 0 } };
    const values = turnValues(turn({ receipt: none, ended: { meanLogProbability: 0 } }));
    expect(values).not.toHaveProperty('tokens');
    expect(values).not.toHaveProperty('meanLogProbability');
  });

  test.each([
    ['end', verdicts('allow', 'allow'), 0, 0],
    ['end', verdicts('review', 'review'), 0, 0],
    ['end', verdicts('block', 'allow'), 0, 1],
    ['end', verdicts('allow', 'block'), 0, 1],
    ['end', verdicts('allow', 'allow', { refusal: 0.5 }), 1, 0],
    ['end', verdicts('allow', 'allow', { refusal: 0.4 }), 0, 0],
    ['end', verdicts('allow', 'allow', { refusal: null }), 0, 0],
    ['refused', verdicts('block', null), 1, 1],
    ['replaced', verdicts('allow', 'block'), 1, 1],
  ] as const)('ended by %s: refusal and violation', (reason, judgedAs, refusal, violation) =>
    expect(turnValues(turn({ receipt: { verdicts: judgedAs }, ended: { reason } }))).toMatchObject({
      refusal,
      violation,
    }),
  );

  test('where nothing is judged there are no rates', () => {
    const values = turnValues(turn({ receipt: { verdicts: null } }));
    expect(values).not.toHaveProperty('refusal');
    expect(values).not.toHaveProperty('violation');
  });
});
