import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finishedSentences } from './sentences.ts';

test('only whole sentences are said, each once', () => {
  const answer = 'First. Second one? Thi';
  const first = finishedSentences(answer, 0, false);
  expect(first).toEqual({ text: 'First. Second one?', until: 19 });
  expect(finishedSentences(`${answer}rd`, first.until, false)).toEqual({ text: '', until: 19 });
  expect(finishedSentences(`${answer}rd.`, first.until, true)).toEqual({
    text: 'Third.',
    until: 25,
  });
});

test('a closing quote belongs to its sentence, a decimal point ends none', () => {
  expect(finishedSentences('"Go." Then 3.5 km', 0, false).text).toBe('"Go."');
});

test('a blank line ends a sentence without a mark', () => {
  expect(finishedSentences('A list\n\nfirst', 0, false).text).toBe('A list');
});

test('whatever the pieces, all is said and nothing twice', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-c.? \n]{0,6}$/)), (pieces) => {
      let answer = '';
      let until = 0;
      let said = '';
      for (const piece of pieces) {
        answer += piece;
        const spoken = finishedSentences(answer, until, false);
        until = spoken.until;
        said += spoken.text;
      }
      said += finishedSentences(answer, until, true).text;
      expect(said.replace(/\s/g, '')).toBe(answer.replace(/\s/g, ''));
    }),
  );
});
