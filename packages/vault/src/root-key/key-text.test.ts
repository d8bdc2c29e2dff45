import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refused } from '../../test/refusal.ts';
import { parseRootKey, writeRootKey } from './key-text.ts';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('any key is read as it is written, in base64 of both alphabets and in hexadecimal', () => {
  fc.assert(
    fc.property(key, (bytes) => {
      const buffer = Buffer.from(bytes);
      for (const text of [
        writeRootKey(bytes),
        buffer.toString('base64url'),
        buffer.toString('hex'),
      ]) {
        expect(Buffer.from(parseRootKey(text, 'a file'))).toEqual(buffer);
      }
    }),
  );
});

test('any other text is refused', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), (text) => {
      fc.pre(!/^[A-Za-z0-9+/_-]{43}=?$|^[0-9a-f]{64}$/i.test(text.trim()));
      expect(refused(() => parseRootKey(text, 'a file'))).toBe('ROOT_KEY_MALFORMED');
    }),
  );
});
