import { describe, expect, it } from 'vitest';
import { PROPERTIES } from '../../evaluation/properties.ts';
import { spearman } from '../../evaluation/spearman.ts';
import { INTENTS } from '../intents.ts';
import { createRandom } from '../random.ts';
import { anyStyle, LEVELS, NEUTRAL, STYLE_AXES, type Style, type StyleAxis } from '../style.ts';
import { contentOf, writeAnswer } from './answer.ts';

const DRAWS = 250;
const REQUESTS = INTENTS.filter(({ kind }) => kind === 'request');
const levels = (axis: StyleAxis): number[] => Array.from({ length: LEVELS[axis] }, (_, i) => i);

/** Answers to requests with one axis at a level and the others in the middle. */
function answers(axis: StyleAxis, level: number): string[] {
  const random = createRandom(23 + level);
  const style: Style = { ...NEUTRAL, [axis]: level };
  return Array.from({ length: DRAWS }, () => {
    const content = contentOf(random.pick(REQUESTS), style);
    return writeAnswer(content, style, random).text;
  });
}

const sentences = (text: string): string[] => text.split(/(?<=[.?])\s/);
const mean = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

describe('writeAnswer', () => {
  it.each(STYLE_AXES)('lets %s rise with its level, step by step', (axis) => {
    const { measure } = PROPERTIES[axis];
    const measured = levels(axis).map((level) => answers(axis, level).map(measure));
    const means = measured.map(mean);
    expect(means).toEqual([...means].sort((a, b) => a - b));
    const steps = measured.flatMap((values, level) => values.map(() => level));
    expect(spearman(steps, measured.flat())).toBeGreaterThanOrEqual(0.9);
  });

  it('writes one sentence more than its level of verbosity', () => {
    for (const level of levels('verbosity')) {
      const counts = answers('verbosity', level).map((text) => sentences(text).length);
      expect(mean(counts)).toBeCloseTo(level + 1, 0);
      expect(Math.max(...counts)).toBe(level + 1);
    }
  });

  it('has no contraction above the middle of formality and some below it', () => {
    const contracted = /\w'(?:t|re|ll|d|ve|m)\b/;
    expect(answers('formality', 0).some((text) => contracted.test(text))).toBe(true);
    for (const level of [2, 3, 4]) {
      expect(answers('formality', level).filter((text) => contracted.test(text))).toEqual([]);
    }
  });

  it('shows a picture only at the top of expressiveness, and seldom', () => {
    const picture = /\p{Extended_Pictographic}/u;
    const share = answers('expressiveness', 2).filter((text) => picture.test(text)).length / DRAWS;
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.3);
    expect(answers('expressiveness', 1).some((text) => picture.test(text))).toBe(false);
  });

  it('puts each sentence on a line of its own at the top of accessibility', () => {
    for (const text of answers('accessibility', 2)) {
      expect(text.split('\n')).toHaveLength(sentences(text).length);
    }
    for (const text of answers('accessibility', 0)) expect(text).not.toContain('\n');
  });

  it('stays on topic by the rule of its intent, in any style', () => {
    const random = createRandom(5);
    for (const intent of INTENTS) {
      for (let i = 0; i < 40; i++) {
        const style = anyStyle(random);
        const { text } = writeAnswer(contentOf(intent, style), style, random);
        expect(text, intent.id).toMatch(intent.on);
      }
    }
  });

  it('says no tip twice in one answer', () => {
    const random = createRandom(9);
    const style: Style = { ...NEUTRAL, verbosity: 4, warmth: 0, expressiveness: 0 };
    for (const intent of REQUESTS) {
      const said = sentences(writeAnswer(contentOf(intent, style), style, random).text);
      expect(new Set(said).size, intent.id).toBe(said.length);
    }
  });
});
