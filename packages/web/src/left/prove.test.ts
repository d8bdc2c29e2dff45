import { expect, test } from 'vitest';
import { isTextOf } from './prove.ts';

/** SHA-256 of 32 zero bytes and "hello", by `printf` and `sha256sum`. */
const RECEIPT = {
  bodySalt: 'A'.repeat(43),
  bodySha256: 'pB3mZ8FVV8vYrN1x7w_vXcc1YTdLrtgzD4rbDhQkzWI',
};

test('the very text of a receipt is known, any other is not', async () => {
  expect(await isTextOf('hello', RECEIPT)).toBe(true);
  expect(await isTextOf('hello ', RECEIPT)).toBe(false);
  expect(await isTextOf('hello', { ...RECEIPT, bodySalt: `B${'A'.repeat(42)}` })).toBe(false);
});

test('where the browser cannot reckon it nothing is claimed', async () => {
  expect(await isTextOf('hello', RECEIPT, null)).toBeNull();
});
