import { type Argon2Parameters, argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive: (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer> =
  promisify(argon2);

/** How much work one hash is. */
export interface PassphraseCost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** The minimum that the OWASP Password Storage Cheat Sheet names for Argon2id (RFC 9106): 19 MiB, 2 passes, 1 lane. */
export const PASSPHRASE_COST: PassphraseCost = Object.freeze({
  memoryKiB: 19_456,
  passes: 2,
  lanes: 1,
});

export const SALT_BYTES = 16;
const HASH_BYTES = 32;

export interface PassphraseHash extends PassphraseCost {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** Argon2id of a passphrase in its compatibility form (NFKC), so that two keyboards agree on one passphrase. */
export async function hashPassphrase(
  passphrase: string,
  { salt, memoryKiB, passes, lanes }: PassphraseCost & { salt: Buffer },
): Promise<PassphraseHash> {
  const hash = await derive('argon2id', {
    message: passphrase.normalize('NFKC'),
    nonce: salt,
    memory: memoryKiB,
    passes,
    parallelism: lanes,
    tagLength: HASH_BYTES,
  });
  return { salt, hash, memoryKiB, passes, lanes };
}

/** Compares in a time that does not depend on where two hashes differ. */
export const isSameHash = (left: PassphraseHash, right: PassphraseHash): boolean =>
  left.hash.length === right.hash.length && timingSafeEqual(left.hash, right.hash);

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** A hash in the PHC string format: `$argon2id$v=19$m=19456,t=2,p=1$SALT$HASH`. */
export const writeHash = ({ salt, hash, memoryKiB, passes, lanes }: PassphraseHash): string =>
  `$argon2id$v=19$m=${memoryKiB},t=${passes},p=${lanes}$${base64(salt)}$${base64(hash)}`;

const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,6}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/;

/** Reads a PHC string that `writeHash` wrote; null for anything else. */
export function readHash(text: string): PassphraseHash | null {
  const found = PHC.exec(text);
  if (found === null) return null;
  const [, memoryKiB, passes, lanes, salt = '', hash = ''] = found;
  return {
    memoryKiB: Number(memoryKiB),
    passes: Number(passes),
    lanes: Number(lanes),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}
