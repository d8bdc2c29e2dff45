import { describe, expect, it } from 'vitest';
import { contentOf, writeAnswer } from '../corpus/answer.ts';
import { INTENTS } from '../corpus/intents.ts';
import { createRandom } from '../corpus/random.ts';
import { NEUTRAL, toRuntimeStyle } from './ask.ts';
import { isNearest } from './nearest-intent.ts';
import { isWellFormed } from './on-topic.ts';
import { spearman } from './spearman.ts';

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
    const random = createRandom(17);
    let found = 0;
    for (const intent of INTENTS) {
      for (let i = 0; i < 2; i++) {
        const { text } = writeAnswer(contentOf(intent, NEUTRAL), NEUTRAL, random);
        if (isNearest(text, intent.id)) found++;
      }
    }
    expect(found / (2 * INTENTS.length)).toBeGreaterThan(0.97);
  });

  it('is false for an answer about something else, or about nothing', () => {
    expect(isNearest('Most houseplants die from too much water.', 'plants')).toBe(true);
    expect(isNearest('Most houseplants die from too much water.', 'sleep')).toBe(false);
    expect(isNearest('Qwx zzv.', 'sleep')).toBe(false);
    expect(isNearest('', 'sleep')).toBe(false);
  });
});

it('calls an answer well formed if it was ended, starts with a capital and ends with a mark', () => {
  expect(isWellFormed('Rest well.', true)).toBe(true);
  expect(isWellFormed('Rest well.', false)).toBe(false);
  expect(isWellFormed('rest well.', true)).toBe(false);
  expect(isWellFormed('Rest well', true)).toBe(false);
});

it('gives the runtime the middle of a level', () => {
  expect(toRuntimeStyle({ verbosity: 0, formality: 1, complexity: 2, warmth: 1 })).toEqual({
    verbosity: 0.1,
    formality: 0.5,
    complexity: 2.5 / 3,
    warmth: 0.5,
  });
});
