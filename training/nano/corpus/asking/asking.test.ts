import { describe, expect, it } from 'vitest';
import { INTENTS } from '../intents.ts';
import { createRandom } from '../random.ts';
import { FRAMES } from './frames.ts';
import { expand } from './grammar.ts';
import { question } from './question.ts';
import { SLOTS } from './slots.ts';
import { typed } from './typed.ts';

const draws = (line: string, count = 200): Set<string> => {
  const random = createRandom(1);
  return new Set(Array.from({ length: count }, () => expand(line, random)));
};

describe('expand', () => {
  it('chooses one of several, leaves words out, and does both inside one another', () => {
    expect(draws('[a|b] c( d| e)')).toEqual(
      new Set(['a c', 'a c d', 'a c e', 'b c', 'b c d', 'b c e']),
    );
    expect(draws('[x( y)|z]')).toEqual(new Set(['x', 'x y', 'z']));
  });

  it('fills a slot', () => {
    for (const text of draws('my <pet>')) expect(SLOTS.pet).toContain(text.slice(3));
  });

  it('knows every slot and closes every mark of the whole grammar', () => {
    const random = createRandom(2);
    const lines = INTENTS.flatMap(({ asks, about = [] }) => [...asks, ...about]);
    for (const line of [...lines, ...FRAMES]) {
      expect(expand(line, random), line).not.toMatch(/[[\]()<>|]|undefined/);
    }
  });
});

describe('question', () => {
  it('asks for one thing in many ways', () => {
    const sleep = INTENTS.find(({ id }) => id === 'sleep')!;
    const random = createRandom(3);
    const asked = new Set(Array.from({ length: 2000 }, () => question(sleep, 'first', random)));
    expect(asked.size).toBeGreaterThan(1000);
  });
});

describe('typed', () => {
  const random = createRandom(11);
  const forms = Array.from({ length: 1000 }, () => typed('how do I sleep better?', random));

  it('writes one question in many ways', () => {
    expect(new Set(forms).size).toBeGreaterThan(150);
  });

  it('includes lower case, missing marks and slips of the finger', () => {
    expect(forms).toContain('how do i sleep better');
    expect(forms.some((form) => !/sleep better/i.test(form))).toBe(true);
  });
});
