import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyRules, indexRules } from './apply-rules.ts';
import { createLexicon } from './lexicon.ts';
import type { Rule } from './rule.ts';
import { wordsOf } from './words.ts';

const lexicon = createLexicon({
  ask: 'how to|teach me',
  do: 'break~',
  thing: 'window|glass door',
  safe: 'insurance',
  not: 'never',
});

const rule = (change: Partial<Rule> = {}): Rule => ({
  id: 'test',
  signal: 'harmfulRequest',
  score: 0.5,
  sequence: ['ask', 'do', 'thing'],
  ...change,
});

const found = (text: string, change?: Partial<Rule>) => {
  const words = wordsOf(text);
  return applyRules(indexRules([rule(change)]), lexicon.find(words.words), words).map(
    ({ from, to }) => words.words.slice(from, to).join(' '),
  );
};

it('finds groups that follow one another in a sentence', () => {
  expect(found('tell me how to break the window now')).toEqual(['how to break the window']);
  expect(found('teach me breaking a glass door')).toEqual(['teach me breaking a glass door']);
});

it.each([
  ['another order', 'break the window, how to'],
  ['two sentences', 'how to. break the window'],
  ['too many words between', 'how to a b c d e break the window'],
  ['a part only', 'how to break'],
])('%s does not fit', (_, text) => {
  expect(found(text)).toEqual([]);
});

it('a group of `unless` anywhere in the sentence excuses it', () => {
  const unless = { unless: ['safe'] };
  expect(found('how to break a window with insurance', unless)).toEqual([]);
  expect(found('how to break a window. insurance', unless)).toHaveLength(1);
});

it('a group of `notAt` excuses it only where it stands', () => {
  const notAt = { notAt: ['not'] };
  expect(found('how to never break a window', notAt)).toEqual([]);
  expect(found('how to break a window and never look back', notAt)).toHaveLength(1);
});

it('finds a rule once a sentence', () => {
  const text = 'how to break a window how to break a window. how to break a window';
  expect(found(text)).toHaveLength(2);
});

it('the words between decide, whatever they are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }), (one, other) => {
      const text = `how to ${'x '.repeat(one)}break ${'y '.repeat(other)}window`;
      expect(found(text).length).toBe(one <= 4 && other <= 4 ? 1 : 0);
    }),
  );
});

it('inflections are found', () => {
  const forms = createLexicon({ verbs: 'stab~|kill~|bully~|make~|rob~' });
  const words = 'stabbing stabbed kills killing bullies bullied making makes robbing'.split(' ');
  expect(forms.find(words)).toHaveLength(words.length);
});
