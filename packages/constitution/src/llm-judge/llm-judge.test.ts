import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createConstitution } from '../constitution/constitution.ts';
import type { Judgement } from '../judge/judge.ts';
import { createCallBudget } from './call-budget.ts';
import type { Complete } from './complete.ts';
import { findJson } from './find-json.ts';
import { createLlmJudge } from './llm-judge.ts';
import { compare, mirrored, readPreference } from './preference.ts';

const constitution = createConstitution({
  sensitivity: 'medium',
  principles: [
    {
      ...{ id: 'kind', title: 'Be kind', text: 'Hurt nobody.', weight: 1, examples: [] },
      ...{ appliesTo: ['input', 'output'], signals: { toxicity: 0.6 }, action: 'block' },
    },
    {
      ...{ id: 'free', title: 'Leave the choice', text: 'Press nobody.', weight: 1, examples: [] },
      ...{ appliesTo: ['output'], signals: { manipulation: 0.5 }, action: 'revise' },
    },
  ],
});

const judged = (toxicity: number, manipulation: number): Judgement => ({
  verdict: 'allow',
  signals: { toxicity, manipulation },
  principles: [
    { id: 'kind', score: toxicity, verdict: 'allow', spans: [], ruleIds: [] },
    { id: 'free', score: manipulation, verdict: 'allow', spans: [], ruleIds: [] },
  ],
  weightedScore: 0,
  constitution: constitution.hash,
});

const answering =
  (answer: string, prompts: string[] = []): Complete =>
  async (prompt) => {
    prompts.push(prompt);
    return answer;
  };

const judgeWith = (complete: Complete, first: Judgement, extra = {}) =>
  createLlmJudge({ constitution, complete, nonce: () => 'MARK', ...extra }).judge('a text', first, {
    direction: 'output',
  });

test('nothing in doubt: the model is not asked, and the judgement is the very same', async () => {
  const prompts: string[] = [];
  const first = judged(0.1, 0.95);
  expect(await judgeWith(answering('{}', prompts), first)).toBe(first);
  expect(prompts).toEqual([]);
});

test('one call for all principles in doubt, with the text between marks', async () => {
  const prompts: string[] = [];
  const result = await judgeWith(
    answering('{"kind": 0.9, "free": 0.1}', prompts),
    judged(0.5, 0.4),
  );
  expect(prompts).toHaveLength(1);
  expect(prompts[0]).toContain('<<<MARK\na text\nMARK>>>');
  expect(prompts[0]).toMatch(/- kind: .*\n- free: /);
  expect(result).toMatchObject({
    verdict: 'block',
    principles: [
      { id: 'kind', score: 0.9, verdict: 'block', ruleIds: ['model'] },
      { id: 'free', score: 0.1, verdict: 'allow', ruleIds: [] },
    ],
  });
});

test('judge JSON wrapped in prose is parsed', async () => {
  const answer =
    'Sure, here it is:\n```json\n{"kind": 0.0, "free": 0.75}\n```\nI hope that helps {}';
  const result = await judgeWith(answering(answer), judged(0.5, 0.5));
  expect(result.principles.map(({ verdict }) => verdict)).toEqual(['allow', 'review']);
});

test.each(['', 'no idea', '{"kind": "high"}', '{"kind": 7}', '{"kind": 0.2', '[0.1]'])(
  'invalid judge JSON leaves it unscored: %s',
  async (answer) => {
    const result = await judgeWith(answering(answer), judged(0.5, 0));
    expect(result.principles[0]!.verdict).toBe('unscored');
    expect(result.verdict).toBe('unscored');
  },
);

test('a model that fails, or is over its budget, leaves it unscored', async () => {
  const failing: Complete = () => Promise.reject(new Error('gone'));
  expect((await judgeWith(failing, judged(0.5, 0))).verdict).toBe('unscored');
  const budget = createCallBudget({ perDay: 1, clock: () => 0 });
  const complete = answering('{"kind": 0}');
  expect((await judgeWith(complete, judged(0.5, 0), { budget })).verdict).toBe('allow');
  expect((await judgeWith(complete, judged(0.5, 0), { budget })).verdict).toBe('unscored');
});

test('a model that takes too long is cut', async () => {
  const slow: Complete = (_, { signal }) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  expect((await judgeWith(slow, judged(0.5, 0), { timeoutMs: 1 })).verdict).toBe('unscored');
});

test('a budget begins anew each day', () => {
  let now = 0;
  const budget = createCallBudget({ perDay: 2, clock: () => now });
  expect([budget.take(), budget.take(), budget.take()]).toEqual([true, true, false]);
  now = 86_400_000;
  expect(budget.take()).toBe(true);
});

test('findJson gives back any object, whatever prose stands around it', () => {
  const prose = fc.string().filter((text) => !text.includes('{'));
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      prose,
      prose,
      (value, before, after) => {
        const written = JSON.stringify(value);
        fc.pre(before.length + written.length < 20_000);
        expect(findJson(before + written + after)).toEqual(JSON.parse(written));
      },
    ),
  );
});

test.each([
  ['The better response is Response B.', 'B'],
  ['Response A is worse than Response B, B is better', 'B'],
  ['Better: A', 'A'],
  ['B', 'B'],
  ['I would choose A.', 'A'],
  ['Both are equal.', 'tie'],
  ['I prefer neither', 'unknown'],
  ['', 'unknown'],
  ['A is better. No, B is better.', 'unknown'],
  ['I prefer a dog to a cat.', 'unknown'],
])('a preference in words: %j is %s', (answer, preference) => {
  expect(readPreference(answer)).toBe(preference);
});

test('swapped order gives the mirrored answer', () => {
  for (const answer of ['Better: A', 'Response B is better', 'Tie', 'neither']) {
    const swapped = answer.replace(/\b[AB]\b/, (name) => (name === 'A' ? 'B' : 'A'));
    expect(readPreference(swapped)).toBe(mirrored(readPreference(answer)));
  }
});

test('a model that prefers whatever comes first has no preference', async () => {
  const texts = { A: 'one', B: 'other' };
  expect(await compare(texts, 'Be kind.', { complete: answering('Better: A') })).toBe('tie');
  const honest: Complete = async (prompt) =>
    prompt.indexOf('one') < prompt.indexOf('other') ? 'Better: A' : 'Better: B';
  expect(await compare(texts, 'Be kind.', { complete: honest })).toBe('A');
  expect(await compare(texts, 'Be kind.', { complete: answering('hm') })).toBe('unknown');
});
