import { parseTokenizer } from '@lethe/models';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../corpus/dialogue.ts';
import { createRandom } from '../corpus/random.ts';
import { NEUTRAL } from '../corpus/style.ts';
import { TINY } from '../model/tiny.fixture.ts';
import { learningRate, stageOf, totalSteps } from '../settings.ts';
import { tokenizerFile } from '../tokenizer/file.ts';
import {
  ASSISTANT,
  BOS,
  controlTokens,
  END,
  FACTS,
  planToken,
  SPECIAL_TOKENS,
  USER,
} from '../tokenizer/special-tokens.ts';
import { batchOf, layOut, PARTS } from './batches.ts';
import { encodeDialogue } from './encode-dialogue.ts';
import { encodeRequest } from './encode-request.ts';

const tokenizer = parseTokenizer(tokenizerFile([]));
const turn: Turn = {
  intent: 'test',
  topic: 2,
  user: 'hi',
  style: NEUTRAL,
  assistant: 'A longer answer.',
};
const weights = { plan: 4, opening: 2 };
const controls = controlTokens(NEUTRAL);

/** All tokens of an encoded dialogue with their weights; `drops` says whether earlier plans are left out. */
function encode(turns: readonly Turn[], drops: boolean) {
  const random = { ...createRandom(1), chance: () => drops };
  const { tokens, targets, weights: counts } = encodeDialogue(turns, tokenizer, weights, random);
  expect(targets.slice(0, -1)).toEqual(tokens.slice(1));
  return { tokens: [...tokens, targets.at(-1)!], weights: [0, ...counts] };
}

describe('encodeDialogue', () => {
  const special = (tokens: readonly number[]) => tokens.filter((id) => id < SPECIAL_TOKENS.length);

  it('writes turns with markers, controls and plans', () => {
    const one = [USER, ...controls, ASSISTANT, planToken(2), END];
    expect(special(encode([turn, turn], false).tokens)).toEqual([BOS, ...one, ...one]);
  });

  it('writes facts behind the message they were told with', () => {
    const { tokens } = encode([{ ...turn, facts: 'turns 1' }], false);
    expect(special(tokens).slice(0, 4)).toEqual([BOS, USER, FACTS, controls[0]]);
    const at = tokens.indexOf(FACTS);
    expect(tokenizer.decode(tokens.slice(at + 1, at + 8))).toBe('turns 1');
  });

  it('leaves the plans of earlier answers out now and then, and then does not teach the first token', () => {
    const { tokens, weights: counts } = encode([turn, turn], true);
    const one = [USER, ...controls, ASSISTANT];
    expect(special(tokens)).toEqual([BOS, ...one, END, ...one, planToken(2), END]);
    const answer = tokens.indexOf(ASSISTANT) + 1;
    expect(counts.slice(answer, answer + 9)).toEqual([0, ...new Array(7).fill(2), 1]);
  });

  it('weighs only plans and answers', () => {
    const { tokens, weights: counts } = encode([turn], false);
    const plan = tokens.indexOf(planToken(2));
    expect(counts.slice(0, plan)).toEqual(new Array(plan).fill(0));
    expect(counts.slice(plan)).toEqual([4, ...new Array(8).fill(2), ...new Array(9).fill(1)]);
    expect(tokens.at(-1)).toBe(END);
  });
});

describe('encodeRequest', () => {
  const request = (noise: number, plain: number) => {
    const requests = { echoes: 0, noise, plain, hint: 0.5 };
    return encodeRequest(turn, tokenizer, { ...TINY, weights, requests }, createRandom(1));
  };
  const text = tokenizer.encode('hi');

  it('asks for its plan where the answer begins, and a little from each word on', () => {
    const { tokens, targets, weights: counts } = request(0, 0);
    expect(tokens).toEqual([BOS, USER, ...text, ...controls, ASSISTANT]);
    expect(new Set(targets)).toEqual(new Set([planToken(2)]));
    expect(counts).toEqual([0, 0, ...new Array(text.length + controls.length).fill(0.5), 4]);
  });

  it('may come without controls', () => {
    expect(request(0, 1).tokens).toEqual([BOS, USER, ...text, ASSISTANT]);
  });

  it('replaces tokens of the text, never by special ones', () => {
    const noisy = request(1, 1).tokens.slice(2, -1);
    expect(noisy).not.toEqual(text);
    expect(Math.min(...noisy)).toBeGreaterThanOrEqual(SPECIAL_TOKENS.length);
  });
});

it('lays sequences end to end', () => {
  const {
    tokens,
    targets,
    starts,
    weights: counts,
  } = layOut([
    { tokens: [1, 2], targets: [2, 3], weights: [0.5, 1] },
    { tokens: [4], targets: [5], weights: [2] },
  ]);
  expect([...tokens]).toEqual([1, 2, 4]);
  expect([...targets]).toEqual([2, 3, 5]);
  expect([...counts]).toEqual([0.5, 1, 2]);
  expect([...starts]).toEqual([0, 2, 3]);
});

describe('batchOf', () => {
  it('depends on step and part alone, and fills most of a part', () => {
    const steps = Array.from({ length: totalSteps(TINY) }, (_, i) => i + 1);
    const seen = new Set<string>();
    for (const step of steps) {
      for (let part = 0; part < PARTS; part++) {
        const batch = batchOf(TINY, tokenizer, step, part);
        expect(batch).toEqual(batchOf(TINY, tokenizer, step, part));
        expect(batch.tokens.length).toBeLessThanOrEqual(TINY.partTokens);
        seen.add(batch.tokens.join());
      }
    }
    expect(seen.size).toBe(steps.length * PARTS);
  });
});

describe('a schedule', () => {
  it('finds the stage of a step', () => {
    expect(stageOf(TINY, 1)).toMatchObject({ index: 0, within: 1 });
    expect(stageOf(TINY, 4)).toMatchObject({ index: 0, within: 4 });
    expect(stageOf(TINY, 5)).toMatchObject({ index: 1, within: 1 });
    expect(stageOf(TINY, 20)).toMatchObject({ index: 2, within: 6 });
  });

  it('moves the learning rate in straight lines', () => {
    expect(learningRate(TINY, 2)).toBeCloseTo(5e-3, 12);
    expect(learningRate(TINY, 4)).toBe(1e-2);
    expect(learningRate(TINY, 9)).toBe(1e-2);
    expect(learningRate(TINY, 17)).toBeCloseTo(5.5e-3, 12);
    expect(learningRate(TINY, 20)).toBeCloseTo(1e-3, 12);
  });
});
