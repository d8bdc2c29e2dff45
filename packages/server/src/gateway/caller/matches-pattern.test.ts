import { expect, test } from 'vitest';
import { matchesPattern } from './matches-pattern.ts';

test.each([
  ['local/nano', 'local/nano', true],
  ['local/nano', 'local/nano-2', false],
  ['local/*', 'local/nano', true],
  ['local/*', 'openai/local/nano', false],
  ['*/gpt-*', 'openai/gpt-5', true],
  ['*-mini', 'openai/gpt-5-mini', true],
  ['ab*ba', 'aba', false],
  ['*', '', true],
])('%s and %s: %s', (pattern, id, matches) => {
  expect(matchesPattern(pattern, id)).toBe(matches);
});
