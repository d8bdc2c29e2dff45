import { expect, it } from 'vitest';
import { NEUTRAL, STYLE_AXES, type StyleAxis } from '../corpus/style.ts';
import type { Evaluation } from '../evaluation/evaluate.ts';
import { TINY } from '../model/tiny.fixture.ts';
import { modelCard } from './model-card.ts';

const topics = { prompts: 200, wellFormed: 0.99, onTopic: 0.9, nearest: 0.8, repeating: 0.03 };
const loss = (nats: number) => ({ nats, perplexity: Math.exp(nats), tokens: 1000 });
const leakage = Object.fromEntries(STYLE_AXES.map((axis, i) => [axis, i / 10]));

const evaluation: Evaluation = {
  loss: { bf16: loss(0.5), int8: loss(0.51) },
  model: topics,
  retrieval: { ...topics, onTopic: 0.6 },
  mismatched: { ...topics, onTopic: 0.2 },
  beyond: { prompts: 60, model: 0.7, retrieval: 0.5 },
  followUps: { conversations: 40, onTopic: 0.75, nearest: 0.5 },
  statedFacts: { answers: 42, right: 0.5 },
  obedience: STYLE_AXES.map((axis) => ({
    axis,
    property: `property of ${axis}`,
    means: [1, 2.25],
    spearman: axis === 'warmth' ? 0.5 : 0.95,
    leakage: leakage as Record<StyleAxis, number>,
  })),
  conversations: [[{ user: 'hi *there*', style: NEUTRAL, assistant: 'Hello.\nHow are you?' }]],
};

const card = modelCard({
  settings: TINY,
  version: '1.2.3',
  steps: 1234,
  seconds: 3600,
  evaluation,
  fp32: loss(0.499),
  sizes: new Map([
    ['model.safetensors', 3_200_000],
    ['model.int8.safetensors', 1_650_000],
    ['plan.safetensors', 3_640_000],
  ]),
  machine: 'A Processor, 2 cores',
});

it('says what was trained, how and for how long', () => {
  expect(card).toContain('# tiny 1.2.3');
  expect(card).toContain('`model.safetensors` (bfloat16, 3.2 MB)');
  expect(card).toContain('| training | 1,234 steps of at most 512 tokens');
  expect(card).toContain('| machine | A Processor, 2 cores, shared with other work; 60 minutes |');
  expect(card).toContain('npm run train -- tiny');
});

it('gives each score beside the lookup table and the first version', () => {
  expect(card).toMatch(/holds a word its intent must hold \| 90 % \| 60 % \| 20 % \| 66 % \|/);
  expect(card).toContain(
    '| turned down, of 60 requests beyond the domain | 70 % | 50 % |  | 86 % |',
  );
  expect(card).toContain('| fp32 (not shipped) | 0.4990 | 1.647 |');
  expect(card).toContain('| int8 | 0.5100 | 1.665 |');
});

it('says which goals were reached and which were missed', () => {
  expect(card).toContain('- on topic and well formed: 0.90, the goal is 0.85: reached');
  expect(card).toContain('- repeating, at most: 0.03, the goal is 0.02: missed');
  expect(card).toContain('- obedience to warmth: 0.50, the goal is 0.8: missed');
});

it('shows conversations as they were, marks and lines included', () => {
  expect(card).toContain('> **2 2 2 1 1 2 1 1** hi \\*there\\*');
  expect(card).toContain('> Hello.  \n> How are you?');
});
