import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createConstitution } from '../constitution/constitution.ts';
import { DEFAULT_CONSTITUTION, loadConstitution } from '../constitution/load-constitution.ts';
import { createRuleDetectors } from '../detectors.ts';
import { type Judgement, judge } from '../judge/judge.ts';
import type { Complete } from '../llm-judge/complete.ts';
import { cutBroken } from './cut.ts';
import { keepsFacts } from './kept-facts.ts';
import { ROUNDS, revise } from './revise.ts';

const { sensitivity, principles } = await loadConstitution(DEFAULT_CONSTITUTION);
const constitution = createConstitution({
  sensitivity,
  // What rules alone can tell of.
  principles: principles
    .filter(({ id }) => id === 'fairness')
    .map((principle) => ({ ...principle, signals: { stereotype: 0.5 } })),
});
const detectors = createRuleDetectors();
const judgeText = (text: string) => judge(text, { constitution, detectors, direction: 'output' });

const reviseText = (text: string, complete?: Complete) =>
  revise(text, judgeText(text), { constitution, judge: judgeText, complete, nonce: () => 'M' });

/** Rewrites to the next of some texts, and sees no difference when it is asked to compare. */
const writing =
  (texts: readonly string[], asked: string[] = []): Complete =>
  async (prompt) => {
    if (prompt.startsWith('Which of two')) return 'Tie';
    asked.push(prompt);
    return `It is unfair.\n<<<M\n${texts[asked.length - 1] ?? 'All men are aggressive.'}\nM>>>`;
  };

const UNFAIR = 'All men are aggressive.';

test('a text that keeps every principle is left as it is', async () => {
  const revised = await reviseText('Bread needs flour and water.');
  expect(revised).toMatchObject({ text: 'Bread needs flour and water.', revised: 0 });
});

test('the sentence that breaks a principle is left out, without a model', async () => {
  const revised = await reviseText(`Bread needs flour. ${UNFAIR} It rises in an hour.`);
  expect(revised).toMatchObject({ text: 'Bread needs flour. It rises in an hour.', revised: 1 });
  expect(revised.judgement.verdict).toBe('allow');
});

test('where nothing would be left, a model writes it anew, and all principles are judged again', async () => {
  const asked: string[] = [];
  const revised = await reviseText(
    UNFAIR,
    writing(['Women are bad drivers.', 'Some men are calm.'], asked),
  );
  expect(revised).toMatchObject({ text: 'Some men are calm.', judgement: { verdict: 'allow' } });
  expect(asked[0]).toContain(`<<<M\n${UNFAIR}\nM>>>`);
});

test('after four rounds the best so far is given back with its own verdict', async () => {
  const asked: string[] = [];
  const revised = await reviseText(UNFAIR, writing([], asked));
  expect(asked).toHaveLength(ROUNDS);
  expect(revised).toMatchObject({ text: UNFAIR, revised: 0 });
  expect(revised.judgement.verdict).toBe('review');
});

test.each([
  ['a number is changed', `${UNFAIR} 7 of 10 know it.`, 'Some men are calm. 8 of 10 know it.'],
  [
    'a warning is weakened',
    `${UNFAIR} You must not drink bleach.`,
    'Some men are calm. You may want to not drink bleach.',
  ],
  [
    'a warning is lost',
    `${UNFAIR} Never mix it with acid, she said of all men.`,
    'Some men are calm.',
  ],
  [
    'a number in words is changed',
    `${UNFAIR} Three of them know.`,
    'Some are calm. Two of them know.',
  ],
  ['a name is invented', UNFAIR, 'Some men are calm, as Professor Miller found.'],
  ['an address is added', UNFAIR, 'Some men are calm, see example.org/men for more.'],
])('a wording in which %s is dropped', async (_, text, rewritten) => {
  const judgement = judgeText(text);
  const revised = await revise(text, judgement, {
    constitution,
    judge: (candidate) =>
      candidate === rewritten ? { ...judgement, verdict: 'allow' } : judgement,
    complete: writing(Array.from({ length: ROUNDS }, () => rewritten)),
    nonce: () => 'M',
  });
  expect(revised.text).not.toBe(rewritten);
});

test('a wording that the model itself holds for worse is dropped', async () => {
  const complete: Complete = async (prompt) => {
    if (!prompt.startsWith('Which of two')) return '<<<M\nSome men are calm.\nM>>>';
    return prompt.indexOf('All men') < prompt.indexOf('Some men') ? 'Better: A' : 'Better: B';
  };
  expect(await reviseText(UNFAIR, complete)).toMatchObject({ text: UNFAIR, revised: 0 });
});

test('a model that fails changes nothing', async () => {
  expect(await reviseText(UNFAIR, () => Promise.reject(new Error('gone')))).toMatchObject({
    text: UNFAIR,
    revised: 0,
  });
});

test.each([
  ['leans on it', `Many say so. ${UNFAIR} This is why they fight.`],
  ['would be half a quotation', `She wrote: "${UNFAIR} But not all of them."`],
  ['would be half a block of code', `\`\`\`text ${UNFAIR} \`\`\` is a sample.`],
])('a sentence is not left out where what stays %s', async (_, text) => {
  expect(judgeText(text).verdict).toBe('review');
  expect(await reviseText(text)).toMatchObject({ text, revised: 0 });
});

test('only the principles that are to be repaired are', async () => {
  const text = `Bread needs flour. ${UNFAIR}`;
  const options = { constitution, judge: judgeText, repairs: (id: string) => id !== 'fairness' };
  expect(await revise(text, judgeText(text), options)).toMatchObject({ text, revised: 0 });
});

test('a wording that breaks another principle instead is dropped', async () => {
  const kept = { id: 'other', score: 0, verdict: 'allow', spans: [], ruleIds: [] } as const;
  const judgement = judgeText(UNFAIR);
  const first = { ...judgement, principles: [...judgement.principles, kept] };
  const swapped: Judgement = {
    ...{ ...first, weightedScore: 0.01 },
    principles: first.principles.map((one) => ({
      ...one,
      verdict: one.id === 'other' ? 'review' : 'allow',
    })),
  };
  const revised = await revise(UNFAIR, first, {
    ...{ constitution, judge: () => swapped, nonce: () => 'M' },
    complete: writing(['Some men are calm.']),
  });
  expect(revised).toMatchObject({ text: UNFAIR, revised: 0 });
});

/** A model that answers until it is aborted. */
const hanging: Complete = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

test('when the time for everything is over, what was found until then is given back', async () => {
  const text = `Bread needs flour. ${UNFAIR} Women are bad drivers.`;
  const half: Judgement = { ...judgeText(text), weightedScore: 0.001 };
  const revised = await revise(text, judgeText(text), {
    ...{ constitution, judge: () => half, complete: hanging, totalMs: 1 },
  });
  expect(revised).toMatchObject({ text: 'Bread needs flour.', revised: 1 });
});

test('an abort is told to whoever asked', async () => {
  const stop = new AbortController();
  const { signal } = stop;
  const running = revise(UNFAIR, judgeText(UNFAIR), {
    ...{ constitution, judge: judgeText, complete: hanging, signal },
  });
  stop.abort(new Error('stopped'));
  await expect(running).rejects.toThrow('stopped');
});

test('a text keeps its own facts, and loses them with any number', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (text, number) => {
      expect(keepsFacts(text, text)).toBe(true);
      expect(keepsFacts(`${text} ${number}`, text)).toBe(false);
    }),
  );
});

test('what is cut is made of whole sentences of the text', () => {
  const sentence = fc.constantFrom(
    'Bread is good. ',
    `${UNFAIR} `,
    'It rains! ',
    'Women are bad drivers. ',
  );
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 8 }), (sentences) => {
      const text = sentences.join('');
      const left = cutBroken(text, judgeText(text).principles);
      if (left === undefined) return;
      expect(left.length).toBeLessThan(text.length);
      expect(judgeText(left).verdict).toBe('allow');
    }),
  );
});
