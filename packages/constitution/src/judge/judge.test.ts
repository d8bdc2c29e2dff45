import { expect, it } from 'vitest';
import { createConstitution } from '../constitution/constitution.ts';
import { parseConstitution } from '../constitution/parse-constitution.ts';
import type { Sensitivity } from '../constitution/schema.ts';
import type { Detector } from '../signals/signal.ts';
import { judge } from './judge.ts';

const { principles } = parseConstitution(
  `principles:
  - {id: kind, title: K, text: K, weight: 3, action: block, signals: {hate: 0.5, toxicity: 0.8}}
  - {id: honest, title: H, text: H, weight: 1, action: revise, appliesTo: [output], signals: {overclaim: 0.5}}
  - {id: noted, title: N, text: N, weight: 0, action: allow, signals: {hate: 0.1}}`,
  { file: 'test' },
);

const byWord = (signal: 'hate' | 'toxicity' | 'overclaim', score: number): Detector => ({
  id: `word.${signal}`,
  signals: [signal],
  detect({ text }) {
    const start = text.indexOf(signal);
    if (start < 0) return {};
    const finding = { start, end: start + signal.length, ruleId: `word.${signal}` };
    return { [signal]: { score, findings: [finding] } };
  },
});

const failing: Detector = {
  id: 'failing',
  signals: ['hate'],
  detect: () => {
    throw new Error('hate');
  },
};

const ALL = [byWord('hate', 0.6), byWord('toxicity', 0.7), byWord('overclaim', 0.9)];

const judged = (text: string, change: { detectors?: Detector[]; sensitivity?: Sensitivity } = {}) =>
  judge(text, {
    constitution: createConstitution({ sensitivity: change.sensitivity ?? 'medium', principles }),
    detectors: change.detectors ?? ALL,
    direction: 'output',
  });

it('a clean text is allowed, with every score at zero', () => {
  expect(judged('good morning')).toMatchObject({
    verdict: 'allow',
    weightedScore: 0,
    signals: { hate: 0, toxicity: 0, overclaim: 0 },
  });
  expect(judged('').verdict).toBe('allow');
});

it('tells the principle, the place and the rule', () => {
  const { verdict, principles: judgements, weightedScore } = judged('some hate here');
  expect(verdict).toBe('block');
  expect(judgements).toEqual([
    {
      id: 'kind',
      score: 0.6,
      verdict: 'block',
      spans: [{ start: 5, end: 9 }],
      ruleIds: ['word.hate'],
    },
    { id: 'honest', score: 0, verdict: 'allow', spans: [], ruleIds: [] },
    {
      id: 'noted',
      score: 0.6,
      verdict: 'allow',
      spans: [{ start: 5, end: 9 }],
      ruleIds: ['word.hate'],
    },
  ]);
  expect(weightedScore).toBeCloseTo((3 * 0.6) / 4, 12);
});

it('a place that two detectors mean is told once', () => {
  const twice = [
    byWord('hate', 0.6),
    byWord('hate', 0.7),
    byWord('toxicity', 0),
    byWord('overclaim', 0),
  ];
  expect(judged('some hate here', { detectors: twice }).principles[0]?.spans).toEqual([
    { start: 5, end: 9 },
  ]);
});

it('a score under its threshold is recorded and passes', () => {
  const { verdict, principles: judgements } = judged('toxicity');
  expect([verdict, judgements[0]?.score, judgements[0]?.verdict]).toEqual(['allow', 0.7, 'allow']);
});

it('an answer to be revised is marked for review', () => {
  expect(judged('overclaim').verdict).toBe('review');
});

it('a principle for answers says nothing of messages', () => {
  const judgement = judge('overclaim', {
    constitution: createConstitution({ sensitivity: 'medium', principles }),
    detectors: ALL,
    direction: 'input',
  });
  expect(judgement.principles.map(({ id }) => id)).toEqual(['kind', 'noted']);
});

it('a detector that throws leaves its principle unscored and the others judged', () => {
  const {
    verdict,
    principles: judgements,
    signals,
  } = judged('overclaim', {
    detectors: [failing, ...ALL],
  });
  expect(judgements.map((one) => one.verdict)).toEqual(['unscored', 'review', 'unscored']);
  expect(verdict).toBe('review');
  expect(signals.hate).toBeNull();
});

it('what one detector found counts although another failed', () => {
  expect(judged('hate', { detectors: [failing, ...ALL] }).verdict).toBe('block');
});

it('a signal without a detector is unscored', () => {
  expect(judged('good morning', { detectors: [byWord('hate', 1)] }).verdict).toBe('unscored');
});

it('a score that is no number counts as a failure', () => {
  const broken: Detector = {
    id: 'broken',
    signals: ['hate'],
    detect: () => ({ hate: { score: Number.NaN, findings: [] } }),
  };
  expect(judged('good', { detectors: [broken, ...ALL.slice(1)] }).verdict).toBe('unscored');
});

it('sensitivity low, medium and high change verdicts monotonically', () => {
  const verdicts = (text: string) =>
    (['low', 'medium', 'high'] as const).map(
      (sensitivity) => judged(text, { sensitivity }).verdict,
    );
  expect(verdicts('hate')).toEqual(['allow', 'block', 'block']);
  expect(verdicts('toxicity')).toEqual(['allow', 'allow', 'block']);
});

it('the version of the constitution is named', () => {
  expect(judged('x').constitution).toMatch(/^[0-9a-f]{64}$/);
});
