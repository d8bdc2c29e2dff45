import { describe, expect, it } from 'vitest';
import { contentOf, writeAnswer } from './answer.ts';
import { INTENTS } from './intents.ts';
import { createRandom } from './random.ts';
import { LEVELS, randomStyle, type Style, type StyleAxis } from './style.ts';

const DRAWS = 1500;
const WORDS = /[A-Za-z']+/g;

/** Answers of every kind of intent with one control held at a level and the others drawn freely. */
function answers(axis: StyleAxis, level: number, kinds = ['request', 'lethe', 'chat', 'beyond']) {
  const random = createRandom(23);
  const intents = INTENTS.filter(({ kind }) => kinds.includes(kind));
  return Array.from({ length: DRAWS }, () => {
    const style: Style = { ...randomStyle(random), [axis]: level };
    return writeAnswer(contentOf(random.pick(intents), style), style, random).text;
  });
}

const sentences = (text: string): string[] => text.split(/(?<=[.?!]) /);
const words = (text: string): string[] => text.match(WORDS) ?? [];
const mean = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const levels = (axis: StyleAxis): number[] => Array.from({ length: LEVELS[axis] }, (_, i) => i);

/** The mean of a property at each level of a control. */
const curve = (axis: StyleAxis, property: (text: string) => number): number[] =>
  levels(axis).map((level) => mean(answers(axis, level).map(property)));

const rises = (values: number[], by: number): boolean =>
  values.every((value, i) => i === 0 || value >= values[i - 1]! + by);

describe('writeAnswer', () => {
  it.each(levels('verbosity'))('writes one sentence more than verbosity %i', (verbosity) => {
    const counts = answers('verbosity', verbosity, ['request']).map(
      (text) => sentences(text).length,
    );
    const exact = counts.filter((count) => count === verbosity + 1).length;
    expect(exact / counts.length).toBeGreaterThan(0.9);
    expect(Math.max(...counts)).toBeLessThanOrEqual(verbosity + 2);
  });

  it('gets longer with verbosity', () => {
    expect(
      rises(
        curve('verbosity', (text) => words(text).length),
        3,
      ),
    ).toBe(true);
  });

  it('drops contractions as formality rises, and has none at the top', () => {
    const contractions = curve(
      'formality',
      (text) => text.match(/\w'(t|s|re|ll|d|ve|m)\b/g)?.length ?? 0,
    );
    expect(contractions[0]).toBeGreaterThan(0.2);
    expect(rises([...contractions].reverse(), 0.02)).toBe(true);
    const top = answers('formality', 2, ['request', 'beyond']);
    expect(top.filter((text) => /\b\w+n't\b|\bI'm\b|\b(you|we|they)'re\b/.test(text))).toEqual([]);
  });

  it('opens casually only at the lowest formality and courteously only at the highest', () => {
    const casual = (text: string) => (/\b(yeah|okay|nope|hm|sure),/i.test(text) ? 1 : 0);
    const courteous = (text: string) =>
      /certainly|gladly|by all means|you may wish|would (suggest|recommend)|I am afraid/i.test(text)
        ? 1
        : 0;
    expect(curve('formality', casual).slice(1)).toEqual([0, 0]);
    expect(curve('formality', casual)[0]).toBeGreaterThan(0.2);
    expect(curve('formality', courteous).slice(0, 2)).toEqual([0, 0]);
    expect(curve('formality', courteous)[2]).toBeGreaterThan(0.4);
  });

  it('writes longer sentences and words as complexity rises', () => {
    const sentenceLength = (text: string) => words(text).length / sentences(text).length;
    const longWords = (text: string) =>
      words(text).filter((word) => word.length >= 7).length / words(text).length;
    expect(rises(curve('complexity', sentenceLength), 0.5)).toBe(true);
    const share = curve('complexity', longWords);
    expect(share[2]! > share[0]!).toBe(true);
  });

  it('gives reasons to readers of long sentences and none to readers of short ones', () => {
    const reasons = (text: string) => text.match(/, (because|since|as) /g)?.length ?? 0;
    const [short, , long] = curve('complexity', reasons);
    expect(short! < 0.15).toBe(true);
    expect(long! > 0.5).toBe(true);
  });

  it('acknowledges and wishes well as warmth rises', () => {
    const kind =
      /glad|sorry|lovely|kind|nice|happy|hope|pleased|good that|thank|wonderful|hard|enjoy|sounds/i;
    expect(
      rises(
        curve('warmth', (text) => (kind.test(text) ? 1 : 0)),
        0.02,
      ),
    ).toBe(true);
  });

  it('always sends an urgent message to people who can help, first of all', () => {
    const urgent = INTENTS.filter(({ kind }) => kind === 'urgent');
    const random = createRandom(31);
    for (const intent of urgent) {
      for (let i = 0; i < 300; i++) {
        const style = randomStyle(random);
        const { text } = writeAnswer(contentOf(intent, style), style, random);
        expect(sentences(text)[0]).toMatch(/emergency number/);
      }
    }
  });

  it('stays on topic by the rule of its intent', () => {
    const random = createRandom(5);
    for (const intent of INTENTS) {
      for (let i = 0; i < 60; i++) {
        const style = randomStyle(random);
        const { text } = writeAnswer(contentOf(intent, style), style, random);
        expect(text, intent.id).toMatch(intent.on);
      }
    }
  });
});
