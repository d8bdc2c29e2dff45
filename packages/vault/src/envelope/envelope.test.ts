import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refused } from '../../test/refusal.ts';
import { createUserSealer, type LiveDataKey } from '../keyring/user-sealer.ts';
import { additionalData } from './additional-data.ts';
import { ENVELOPE, keyVersionOf } from './format.ts';
import { createNonces } from './nonces.ts';
import type { Place } from './place.ts';

const keyOf = (byte: number) => ({
  createdAt: 0,
  key: createSecretKey(new Uint8Array(32).fill(byte)),
});

const sealerOf = (
  name: string,
  current: number,
  ...versions: [version: number, byte: number][]
) => {
  const state = {
    current,
    versions: new Map(versions.map(([version, byte]) => [version, keyOf(byte)])),
  };
  const live: LiveDataKey = { name, state, readAt: 0 };
  return createUserSealer(live, { nextNonce: createNonces(), sealing: (key) => key.current });
};

const ada = sealerOf('ada', 1, [1, 7]);
const place: Place = { table: 'turns', column: 'features', row: 'turn-1' };
const plaintext = Buffer.from('what a turn measured');
const envelope = ada.seal(place, plaintext);

const part = fc.string({ unit: 'grapheme', maxLength: 40 });
const anyPlace = fc.record({ table: part, column: part, row: part });

describe('an envelope', () => {
  test('is version, key version, nonce, ciphertext and tag', () => {
    const sealed = sealerOf('ada', 0x01020304, [0x01020304, 7]).seal(place, plaintext);
    expect(sealed).toHaveLength(plaintext.length + ENVELOPE.overhead);
    expect([...sealed.subarray(0, 5)]).toEqual([1, 1, 2, 3, 4]);
    expect(keyVersionOf(sealed)).toBe(0x01020304);
  });

  test('gives back any plaintext at any place', () => {
    fc.assert(
      fc.property(anyPlace, fc.uint8Array({ maxLength: 1000 }), (where, bytes) => {
        expect(Buffer.from(ada.open(where, ada.seal(where, bytes)))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test('may be a part of a larger buffer', () => {
    const around = Buffer.concat([Buffer.alloc(7, 9), envelope, Buffer.alloc(3, 9)]);
    const inside = around.subarray(7, 7 + envelope.length);
    expect(Buffer.from(ada.open(place, inside))).toEqual(plaintext);
  });

  test('of the same plaintext is another each time, in every nonce', () => {
    const nonces = Array.from({ length: 2000 }, () =>
      Buffer.from(ada.seal(place, plaintext).subarray(5, 17)).toString('hex'),
    );
    expect(new Set(nonces).size).toBe(2000);
  });

  test('does not show its plaintext', () => {
    expect(Buffer.from(envelope).includes('measured')).toBe(false);
  });
});

describe('what is refused', () => {
  test('any flipped bit', () => {
    const codes = new Set<string>();
    for (let bit = 0; bit < envelope.length * 8; bit++) {
      const flipped = Buffer.from(envelope);
      flipped[bit >> 3] ^= 1 << (bit & 7);
      codes.add(refused(() => ada.open(place, flipped)));
    }
    expect(codes).toEqual(
      new Set(['ENVELOPE_VERSION_UNSUPPORTED', 'ENVELOPE_KEY_UNKNOWN', 'ENVELOPE_REFUSED']),
    );
  });

  test('any truncation, of the tag and beyond, and any addition', () => {
    for (let length = 0; length < envelope.length; length++) {
      const code = refused(() => ada.open(place, envelope.subarray(0, length)));
      expect(code).toBe(length < ENVELOPE.overhead ? 'ENVELOPE_MALFORMED' : 'ENVELOPE_REFUSED');
    }
    const longer = Buffer.concat([envelope, new Uint8Array(1)]);
    expect(refused(() => ada.open(place, longer))).toBe('ENVELOPE_REFUSED');
  });

  test('swapped rows, columns and tables, wherever they are moved', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (from, to) => {
        fc.pre(from.table !== to.table || from.column !== to.column || from.row !== to.row);
        const moved = ada.seal(from, plaintext);
        expect(refused(() => ada.open(to, moved))).toBe('ENVELOPE_REFUSED');
      }),
    );
  });

  test('a place whose parts are split elsewhere', () => {
    const sealed = ada.seal({ table: 'ab', column: 'c', row: 'd' }, plaintext);
    expect(refused(() => ada.open({ table: 'a', column: 'bc', row: 'd' }, sealed))).toBe(
      'ENVELOPE_REFUSED',
    );
  });

  test('a wrong user, also one with the same key', () => {
    expect(refused(() => sealerOf('bob', 1, [1, 7]).open(place, envelope))).toBe(
      'ENVELOPE_REFUSED',
    );
    expect(refused(() => sealerOf('ada', 1, [1, 8]).open(place, envelope))).toBe(
      'ENVELOPE_REFUSED',
    );
  });

  test('a downgraded or raised key version, also where both versions are known', () => {
    const both = sealerOf('ada', 2, [1, 7], [2, 7]);
    const newer = both.seal(place, plaintext);
    const downgraded = Buffer.from(newer);
    downgraded.writeUInt32BE(1, ENVELOPE.keyVersionAt);
    expect(refused(() => both.open(place, downgraded))).toBe('ENVELOPE_REFUSED');
    const raised = Buffer.from(envelope);
    raised.writeUInt32BE(2, ENVELOPE.keyVersionAt);
    expect(refused(() => both.open(place, raised))).toBe('ENVELOPE_REFUSED');
  });

  test('an envelope of a retired version that is replayed', () => {
    expect(refused(() => sealerOf('ada', 2, [2, 9]).open(place, envelope))).toBe(
      'ENVELOPE_KEY_UNKNOWN',
    );
  });

  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(refused(() => ada.open(place, bytes))).toMatch(/^ENVELOPE_/);
      }),
    );
  });

  test('a plaintext or an envelope beyond 16 MiB', () => {
    const large = new Uint8Array(ENVELOPE.largest + 1);
    expect(refused(() => ada.seal(place, large))).toBe('ENVELOPE_TOO_LARGE');
    const larger = new Uint8Array(ENVELOPE.largest + ENVELOPE.overhead + 1);
    expect(refused(() => ada.open(place, larger))).toBe('ENVELOPE_MALFORMED');
  });

  test.each([
    ['a row of 256 bytes', 'x'.repeat(256)],
    ['a row of 86 characters of 3 bytes', '字'.repeat(86)],
    ['half a character', '\ud800'],
  ])('%s', (_what, row) => {
    expect(refused(() => ada.seal({ ...place, row }, plaintext))).toBe('PLACE_INVALID');
  });
});

test('no two places give the same bytes to bind', () => {
  const bound = fc.tuple(anyPlace, part, fc.nat());
  fc.assert(
    fc.property(bound, bound, ([one, ...user], [other, ...otherUser]) => {
      const first = Buffer.from(additionalData(one, ...user)).toString('hex');
      const second = Buffer.from(additionalData(other, ...otherUser)).toString('hex');
      expect(first === second).toBe(
        JSON.stringify([one, user]) === JSON.stringify([other, otherUser]),
      );
    }),
  );
});

test('randomness is fetched for 256 nonces at once and none is handed out twice', () => {
  let fetches = 0;
  const next = createNonces((bytes) => bytes.fill(++fetches));
  const seen = Array.from({ length: 513 }, () => next()[0]);
  expect(fetches).toBe(3);
  expect(seen.filter((byte) => byte === 1)).toHaveLength(256);
});
