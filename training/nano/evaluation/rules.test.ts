import { describe, expect, it } from 'vitest';
import { contentOf, writeAnswer } from '../corpus/answer/answer.ts';
import { INTENTS } from '../corpus/intents.ts';
import { createRandom } from '../corpus/random.ts';
import { NEUTRAL, randomStyle } from '../corpus/style.ts';
import { toRuntimeStyle } from './ask.ts';
import { readFacts } from './facts.ts';
import { isNearest } from './rules/nearest-intent.ts';
import { repeats } from './rules/repeats.ts';
import { isWellFormed } from './rules/well-formed.ts';
import { spearman } from './spearman.ts';
import { statesRightly } from './stated-facts.ts';

/** Answers of the generator: what a perfect model would write. */
function* writtenAnswers(times: number, neutral: boolean) {
  const random = createRandom(17);
  for (const intent of INTENTS) {
    for (let i = 0; i < times; i++) {
      const style = neutral ? NEUTRAL : randomStyle(random);
      yield { intent: intent.id, text: writeAnswer(contentOf(intent, style), style, random).text };
    }
  }
}

describe('spearman', () => {
  it('is 1 for any rising relation and -1 for any falling one', () => {
    expect(spearman([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1, 12);
    expect(spearman([1, 2, 3, 4], [8, 4, 2, 1])).toBeCloseTo(-1, 12);
  });

  it('shares ranks between equal values', () => {
    expect(spearman([1, 1, 2, 2], [1, 2, 3, 4])).toBeCloseTo(4 / Math.sqrt(20), 12);
  });

  it('is 0 where one side does not vary', () => {
    expect(spearman([1, 2, 3], [5, 5, 5])).toBe(0);
  });
});

describe('isNearest', () => {
  it('finds the intent of nearly every answer of the generator', () => {
    const answers = [...writtenAnswers(2, true)];
    const found = answers.filter(({ text, intent }) => isNearest(text, intent)).length;
    expect(found / answers.length).toBeGreaterThan(0.94);
  });

  it('is false for an answer about something else, or about nothing', () => {
    expect(isNearest('Most houseplants die from too much water.', 'plants')).toBe(true);
    expect(isNearest('Most houseplants die from too much water.', 'sleep')).toBe(false);
    expect(isNearest('Qwx zzv.', 'sleep')).toBe(false);
    expect(isNearest('', 'sleep')).toBe(false);
  });
});

describe('isWellFormed', () => {
  it.each([
    ['Rest well.', true, true],
    ['Rest well. ✨\nSleep now?', true, true],
    ['Rest well.', false, false],
    ['rest well.', true, false],
    ['Rest well', true, false],
    ['Rest well.\nand sleep.', true, false],
    ['Rest \ufffd well.', true, false],
    ['', true, false],
  ])('of %j, ended: %s, is %s', (text, ended, expected) => {
    expect(isWellFormed({ text, ended })).toBe(expected);
  });

  it('holds for every answer of the generator', () => {
    for (const { text } of writtenAnswers(3, false)) {
      expect(isWellFormed({ text, ended: true }), text).toBe(true);
    }
  });
});

describe('repeats', () => {
  it.each([
    ['Rest well. Sleep well.', false],
    ['Rest well. Sleep. Rest well.', true],
    ['It is very very late.', false],
    ['It is very very very late.', true],
    ['Go to bed at the same time and go to bed at the same time again.', true],
    ['Go to bed at the same hour, or to bed at the same time.', false],
  ])('%j: %s', (text, expected) => {
    expect(repeats(text)).toBe(expected);
  });
});

it('reads back the facts that a line was written from', () => {
  expect(readFacts('turns 12 sessions 3 memories many left 0 masked 0 style short warm')).toEqual({
    turns: 12,
    sessions: 3,
    memories: 1000,
    left: 0,
    masked: 0,
    style: ['short', 'warm'],
  });
  expect(readFacts('turns 1 sessions 1 memories 1 left 1 masked 1 style even').style).toEqual([]);
});

it('takes an answer about the own state as right if its numbers are those that were told', () => {
  const facts = { turns: 12, sessions: 3, memories: 0, left: 0, masked: 0, style: [] };
  expect(statesRightly('So far there are 12 turns and 3 sessions.', 'turn-count', facts)).toBe(
    true,
  );
  expect(statesRightly('So far there are 12 turns.', 'turn-count', facts)).toBe(false);
  expect(statesRightly('So far there are 12 turns and 4 sessions.', 'turn-count', facts)).toBe(
    false,
  );
  expect(statesRightly('Nothing has left.', 'data-leaves', facts)).toBe(true);
  expect(statesRightly('It left 2 times.', 'data-leaves', facts)).toBe(false);
});

it('gives the runtime the middle of a level', () => {
  expect(toRuntimeStyle({ ...NEUTRAL, verbosity: 0, pace: 2 })).toEqual({
    complexity: 0.5,
    formality: 0.5,
    verbosity: 0.1,
    expressiveness: 0.5,
    directness: 0.5,
    warmth: 0.5,
    accessibility: 0.5,
    pace: 2.5 / 3,
  });
});
