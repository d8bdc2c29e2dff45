import { expect, test } from 'vitest';
import { isTooLong, textToRemember } from './remember.ts';

test.each([
  ['/remember My sister is called Ida', 'My sister is called Ida'],
  ['  /Remember   two\nlines  ', 'two\nlines'],
])('%j is a command', (draft, text) => {
  expect(textToRemember(draft)).toBe(text);
});

test.each(['remember the milk', '/remember', '/remember   ', '/remembered it', 'say /remember x'])(
  '%j is a message',
  (draft) => {
    expect(textToRemember(draft)).toBeNull();
  },
);

test('the bound counts UTF-16 code units without the spaces around', () => {
  expect(isTooLong(` ${'😀'.repeat(1000)} `)).toBe(false);
  expect(isTooLong(`${'😀'.repeat(1000)}a`)).toBe(true);
});
