import { expect, it } from 'vitest';
import { mulberry32 } from '../../mulberry32.ts';
import { writeCorpus } from './corpus.ts';
import { fill } from './grammar.ts';

it('the same seed writes the same texts, another one others', () => {
  const texts = (seed: number) => writeCorpus({ seed }).map(({ text }) => text);
  const first = texts(1);
  expect(texts(1)).toEqual(first);
  expect(texts(2)).not.toEqual(first);
  expect(first.filter((text) => /[{}|]/.test(text))).toEqual([]);
}, 60_000);

it('a template is filled from lists and choices', () => {
  const written = new Set(
    Array.from({ length: 40 }, (_, seed) =>
      fill('(a|b) {c}', { c: ['x', '{d}'], d: ['y'] }, mulberry32(seed)),
    ),
  );
  expect([...written].sort()).toEqual(['a x', 'a y', 'b x', 'b y']);
});
