import { expect, test } from 'vitest';
import { secretOf } from './link.ts';

const secret = 'aB3_-'.padEnd(43, 'x');

test('the secret is read from a link and from a fragment alone', () => {
  const link = { kind: 'link', secret };
  expect(secretOf(`http://127.0.0.1:8000/#link=${secret}`)).toEqual(link);
  expect(secretOf(`#link=${secret}`)).toEqual(link);
  expect(secretOf(`  link=${secret}\n`)).toEqual(link);
});

test('an invitation is told from a sign-in link', () => {
  expect(secretOf(`https://lethe.example.org/#invitation=${secret}`)).toEqual({
    kind: 'invitation',
    secret,
  });
});

test('a recovery link is told from both', () => {
  expect(secretOf(`#recovery=${secret}`)).toEqual({ kind: 'recovery', secret });
});

test.each([
  '',
  '#link=',
  `#invite=${secret}`,
  `#link=${secret}x`,
  `#link=${secret.slice(1)}`,
  `?link=${secret}`,
  `#link=${secret.replace('x', '!')}`,
])('%j holds no secret', (link) => {
  expect(secretOf(link)).toBeNull();
});
