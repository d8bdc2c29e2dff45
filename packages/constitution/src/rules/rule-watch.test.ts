import { expect, it } from 'vitest';
import { createLexicon } from './lexicon.ts';
import type { Rule } from './rule.ts';
import { createRuleWatch } from './rule-watch.ts';

const lexicon = createLexicon({ ask: 'how to|teach me', do: 'break~', thing: 'window|glass door' });

const rule: Rule = {
  id: 'test',
  signal: 'harmfulRequest',
  score: 0.5,
  sequence: ['ask', 'do', 'thing'],
  gap: 2,
};

/** After each word whether the rule may come true with the next ones, and at last whether it did. */
const follow = (text: string) => {
  const watch = createRuleWatch([rule], lexicon);
  let complete = false;
  const open = text.split(' ').map((word) => {
    complete = watch.push(word) || complete;
    return watch.open;
  });
  return { open: open.map((one) => (one ? '!' : '.')).join(''), complete };
};

it.each([
  ['a window is made', '....', false],
  ['how to break the window', '..!!!', true],
  ['How to breaking glass door', '..!!!', true],
  ['how to break a b c window', '..!!!..', false],
  ['how to a b c break window', '.......', false],
  ['break how to window', '....', false],
])('%s: %s', (text, open, complete) => {
  expect(follow(text)).toEqual({ open, complete });
});

it('nothing is under way over the end of a sentence', () => {
  const watch = createRuleWatch([rule], lexicon);
  watch.push('how to break');
  expect(watch.open).toBe(true);
  watch.endSentence();
  expect(watch.open).toBe(false);
  expect(watch.push('window')).toBe(false);
});

it('a rule of one group completes with its last word', () => {
  const watch = createRuleWatch([{ ...rule, sequence: ['thing'] }], lexicon);
  expect([watch.push('a glass'), watch.push('door')]).toEqual([false, true]);
});
