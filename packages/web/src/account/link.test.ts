import { expect, test } from 'vitest';
import { secretOf } from './link.ts';

const secret = 'aB3_-'.padEnd(43, 'x');

test('the secret is read from a link and from a fragment alone', () => {
  expect(secretOf(`http://127.0.0.1:8000/#link=${secret}`)).toBe(secret);
  expect(secretOf(`#link=${secret}`)).toBe(secret);
  expect(secretOf(`  link=${secret}\n`)).toBe(secret);
});

test.each([
  '',
  '#link=',
  `#link=${secret}x`,
  `#link=${secret.slice(1)}`,
  `?link=${secret}`,
  `#link=${secret.replace('x', '!')}`,
])('%j holds no secret', (link) => {
  expect(secretOf(link)).toBeNull();
});
