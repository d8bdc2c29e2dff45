import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hashPassphrase,
  PASSPHRASE_COST,
  type PassphraseHash,
  readHash,
  writeHash,
} from './passphrase-hash.ts';
import { createPassphrases } from './passphrases.ts';

const CHEAP = { memoryKiB: 64, passes: 1, lanes: 1 };
const random = (bytes: number) => randomBytes(bytes);
const passphrases = createPassphrases({ random, cost: CHEAP });

describe('a passphrase', () => {
  test('is Argon2id with 19 MiB, 2 passes and 1 lane, in the PHC string format', async () => {
    const kept = await createPassphrases({ random }).hash('correct horse battery');
    expect(kept).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/,
    );
    expect(kept.length).toBeLessThanOrEqual(256);
  });

  test('is Argon2id as RFC 9106 describes it: the tag of another implementation', async () => {
    // @noble/hashes: argon2id('correct horse battery', '0123456789abcdef', { t: 2, m: 64, p: 1, dkLen: 32 })
    const { hash } = await hashPassphrase('correct horse battery', {
      memoryKiB: 64,
      passes: 2,
      lanes: 1,
      salt: Buffer.from('0123456789abcdef'),
    });
    expect(hash.toString('hex')).toBe(
      '4f73dc689db83505d02e014fc2cab53bde555c6dffa2118a0d5ca4d163b07c41',
    );
  });

  test('matches itself and nothing else; the same one is never kept twice alike', async () => {
    const kept = await passphrases.hash('correct horse battery');
    expect(await passphrases.verify('correct horse battery', kept)).toEqual({
      matches: true,
      isOutdated: false,
    });
    for (const other of ['correct horse batterx', 'Correct horse battery', '', 'x'.repeat(256)]) {
      expect((await passphrases.verify(other, kept)).matches).toBe(false);
    }
    expect(await passphrases.hash('correct horse battery')).not.toBe(kept);
  });

  test('is the same however the keyboard composed it', async () => {
    const kept = await passphrases.hash('caf\u00e9 au lait, \ufb01ne');
    expect((await passphrases.verify('cafe\u0301 au lait, fine', kept)).matches).toBe(true);
  });

  test('hashed at another cost still matches and says that it is outdated', async () => {
    const kept = await passphrases.hash('correct horse battery');
    const dearer = createPassphrases({ random, cost: { ...CHEAP, passes: 2 } });
    expect(await dearer.verify('correct horse battery', kept)).toEqual({
      matches: true,
      isOutdated: true,
    });
    expect(await dearer.verify('wrong', kept)).toEqual({ matches: false, isOutdated: false });
  });

  test.each([null, '', '$argon2i$v=19$m=64,t=1,p=1$AAAA$AAAA', 'plain text'])(
    'nobody matches the kept hash %j, and it is worked for all the same',
    async (kept) => {
      let tasks = 0;
      const counting = createPassphrases({
        random,
        cost: CHEAP,
        work: (task) => {
          tasks += 1;
          return task();
        },
      });
      expect(await counting.verify('anything', kept)).toEqual({
        matches: false,
        isOutdated: false,
      });
      expect(tasks).toBe(1);
    },
  );
});

test('a hash survives being written and read', () => {
  const bytes = (length: number) =>
    fc.uint8Array({ minLength: length, maxLength: length }).map((array) => Buffer.from(array));
  const hashes: fc.Arbitrary<PassphraseHash> = fc.record({
    memoryKiB: fc.integer({ min: 8, max: 999_999 }),
    passes: fc.integer({ min: 1, max: 99 }),
    lanes: fc.integer({ min: 1, max: 9 }),
    salt: bytes(16),
    hash: bytes(32),
  });
  fc.assert(
    fc.property(hashes, (hash) => {
      expect(readHash(writeHash(hash))).toEqual(hash);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => readHash(text) === null));
  expect(
    readHash(writeHash({ ...PASSPHRASE_COST, salt: Buffer.alloc(16), hash: Buffer.alloc(32) })),
  ).not.toBeNull();
});
