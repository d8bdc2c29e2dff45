import { expect, test } from 'vitest';
import { countSentences } from './sentences.ts';

test('"Hi. How are you?" is two sentences, one a question', () => {
  expect(countSentences('Hi. How are you?')).toEqual({
    count: 2,
    questions: 1,
    exclamations: 0,
    capitalised: 2,
    cased: 2,
  });
});

test.each([
  ['', 0],
  ['?!...', 0],
  ['no end', 1],
  ['one\ntwo\n\nthree', 3],
  ['Version 3.14 is out.', 1],
  ['Dr. Jones, e.g. the baker, came. Late.', 2],
  ['I said no. Then I left.', 2],
  ['He said "stop." Then he left.', 2],
  ['你好。你好吗？', 2],
])('%j is %i sentences', (text, count) => {
  expect(countSentences(text).count).toBe(count);
});

test('a run of marks closes one sentence and may be both a question and an exclamation', () => {
  expect(countSentences('really?!! yes!')).toMatchObject({
    count: 2,
    questions: 1,
    exclamations: 2,
  });
});

test('capitals are counted of the sentences that begin with a letter that has a case', () => {
  expect(countSentences('Yes. no. 3 apples. 你好。')).toMatchObject({
    count: 4,
    capitalised: 1,
    cased: 2,
  });
});
