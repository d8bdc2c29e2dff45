import { expect, it } from 'vitest';
import { writtenTexts } from '../../../evaluation/constitution/written-texts.ts';
import { mulberry32 } from '../../mulberry32.ts';
import { writeCorpus } from './corpus.ts';
import { asked } from './frames.ts';
import { fill, gerund } from './grammar.ts';

it('the same seed writes the same texts, another one others', () => {
  const texts = (seed: number) => writeCorpus({ seed, share: 0.02 }).map(({ text }) => text);
  const first = texts(1);
  expect(texts(1)).toEqual(first);
  expect(texts(2)).not.toEqual(first);
});

it('every template is filled in, and every part says what it shows', () => {
  const examples = writeCorpus({ seed: 3, share: 0.03 });
  // The grammar's own marks; a text may hold the braces and brackets of code.
  expect(examples.filter(({ text }) => /\{\w+\}|\([^()]*\|[^()]*\)/.test(text))).toEqual([]);
  expect(examples.every(({ labels }) => Object.keys(labels).length > 0)).toBe(true);
});

it('no text that evaluation holds out is among those that are trained on', () => {
  const normal = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const trained = new Set(
    writeCorpus({ seed: 20_266, share: 0.08 }).map(({ text }) => normal(text)),
  );
  const held = writtenTexts().flatMap(([, texts]) => texts);
  expect(held.length).toBeGreaterThan(400);
  expect(held.filter(({ text }) => trained.has(normal(text)))).toEqual([]);
});

it('a template is filled from lists and choices', () => {
  const written = new Set(
    Array.from({ length: 40 }, (_, seed) =>
      fill('(a|b) {c}', { c: ['x', '{d}'], d: ['y'] }, mulberry32(seed)),
    ),
  );
  expect([...written].sort()).toEqual(['a x', 'a y', 'b x', 'b y']);
});

it.each([
  ['bake', 'baking'],
  ['cut', 'cutting'],
  ['beat', 'beating'],
  ['tie', 'tying'],
  ['see', 'seeing'],
  ['murder', 'murdering'],
  ['kidnap', 'kidnapping'],
  ['hack', 'hacking'],
])('"%s" becomes "%s"', (verb, expected) => {
  expect(gerund(verb)).toBe(expected);
});

it('a deed is asked for in all ways, in the form that each takes', () => {
  const lists = { deed: ['shave a cat'] };
  const texts = asked('{deed}').map((template, seed) => fill(template, lists, mulberry32(seed)));
  expect(texts.length).toBeGreaterThan(40);
  for (const text of texts) expect(text).toMatch(/shav(e|ing) a cat/);
  expect(texts.some((text) => text.includes('shaving'))).toBe(true);
});
