import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refused } from '../../test/refusal.ts';
import { hashBody, isBodyOf, type Receipt, readReceipt, writeReceipt } from './receipt.ts';

const body = Buffer.from('{"messages":[]}');
const receipt: Receipt = {
  at: 1_790_000_000_000,
  destination: 'https://api.example.org',
  masked: { EMAIL: 2, PERSON: 1 },
  ...hashBody(body),
  model: 'upstream/some-model:8b',
  constitution: '1.2.0',
  detector: '3',
};

describe('a receipt', () => {
  test('is read as it was written', () => {
    expect(readReceipt(writeReceipt(receipt))).toEqual(receipt);
  });

  test('proves the exact body and no other', () => {
    expect(isBodyOf(body, receipt)).toBe(true);
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const other = Buffer.from(body);
        other[at] ^= change;
        expect(isBodyOf(other, receipt)).toBe(false);
      }),
    );
  });

  test('of the same body has another hash each time', () => {
    expect(hashBody(body).bodySha256).not.toBe(hashBody(body).bodySha256);
  });

  test.each<[what: string, change: object]>([
    ['a sentence as a model', { model: 'my name is Ann' }],
    ['a path behind the destination', { destination: 'https://api.example.org/ann' }],
    ['a value instead of a type', { masked: { 'ann@example.org': 1 } }],
    ['a further field', { note: 'hello' }],
    ['a missing field', { detector: undefined }],
    ['a number of bytes that is none', { bytes: -1 }],
    [
      'more types than there are',
      {
        masked: Object.fromEntries(
          Array.from({ length: 65 }, (_, i) => [
            `T${'A'.repeat(Math.floor(i / 26))}${String.fromCharCode(65 + (i % 26))}`,
            1,
          ]),
        ),
      },
    ],
  ])('with %s is refused', (_what, change) => {
    expect(refused(() => writeReceipt({ ...receipt, ...change } as Receipt))).toBe(
      'RECEIPT_INVALID',
    );
  });

  test('of any other bytes is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(refused(() => readReceipt(bytes))).toBe('RECEIPT_INVALID');
      }),
    );
  });

  test('that is refused does not pass on what it held', () => {
    try {
      readReceipt(Buffer.from('{"note":"a secret sentence"}'));
    } catch (error) {
      expect(inspect(error, { depth: null })).not.toContain('secret');
    }
    expect.assertions(1);
  });
});
