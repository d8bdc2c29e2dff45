import { expect, it } from 'vitest';
import { isLinearPattern } from './linear-pattern.ts';

it.each([
  'do anything now',
  'dan ?mode',
  '(?:ignore|forget) (?:all )?rules',
  '\\bmode [a-z]{1,12}\\b',
  '[^a-z]x\\d{4}',
  'a{3}b?\\.',
])('%s is linear', (pattern) => {
  expect(isLinearPattern(pattern)).toBe(true);
});

it.each([
  ['an empty one', ''],
  ['a star', 'a*'],
  ['a plus', '[a-z]+'],
  ['a repeated group', '(ab){1,3}'],
  ['many ways', '\\w{0,20}\\w{0,20}'],
  ['many ways in groups', '(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)(?:a|b)'],
  ['looking ahead', 'a(?=b)'],
  ['looking behind', '(?<!a)b'],
  ['looking back', '(a)\\1'],
  ['too many repetitions', 'a{1,500}'],
  ['an open end', 'a{3,}'],
  ['a broken one', '(a'],
  ['a broken class', '[a'],
  ['too long a one', 'a'.repeat(501)],
])('%s is not allowed', (_, pattern) => {
  expect(isLinearPattern(pattern)).toBe(false);
});
