import { expect, test } from 'vitest';
import { checkNewPassphrase } from './new-passphrase.ts';

test.each([
  'correct horse battery',
  'twelve chars',
  '\u6b63\u3057\u3044\u99ac\u96fb\u6c60\u30db\u30c3\u30c1\u30ad\u30b9\u9b5a',
  'x1y2z'.padEnd(256, 'x'),
])('%j is taken', (passphrase) => {
  expect(() => checkNewPassphrase(passphrase, { name: 'Ada' })).not.toThrow();
});

test.each([
  ['eleven characters', 'eleven char'],
  ['eleven characters in more units', '\u{1f98a}\u{1f40e}\u{1f50b}\u{1f9f7}abcdefg'],
  ['a repetition', 'abababababababab'],
  ['the name', '  ADA  King Lovelace'],
])('%s is refused, and not quoted', (_what, passphrase) => {
  expect(() => checkNewPassphrase(passphrase, { name: 'Ada King Lovelace' })).toThrow(
    expect.objectContaining({
      code: 'PASSPHRASE_REFUSED',
      message: expect.not.stringContaining(passphrase),
    }),
  );
});
