import { type Argon2Parameters, argon2 } from 'node:crypto';
import { promisify } from 'node:util';
import { errors } from '../errors.ts';
import { nothingToSettle, ROOT_KEY_BYTES, type RootKeyProvider } from './provider.ts';
import type { StoredRoot } from './stored.ts';

const LEAST_CHARACTERS = 12;
const SALT_BYTES = 16;

/** Argon2id (RFC 9106), its second recommended option: 64 MiB, 3 passes, 4 lanes. */
const PARAMETERS = Object.freeze({ memoryKib: 65_536, passes: 3, parallelism: 4 });

type Derived = Extract<StoredRoot, { kind: 'passphrase' }>;

const deriveWithArgon2 = promisify(
  (parameters: Argon2Parameters, done: (error: Error | null, key: Buffer) => void) =>
    argon2('argon2id', parameters, done),
);

const derive = (passphrase: string, stored: Derived): Promise<Uint8Array> =>
  deriveWithArgon2({
    // The same passphrase may be typed in composed or decomposed letters.
    message: passphrase.normalize('NFKC'),
    nonce: Buffer.from(stored.salt, 'base64url'),
    memory: stored.memoryKib,
    passes: stored.passes,
    parallelism: stored.parallelism,
    tagLength: ROOT_KEY_BYTES,
  });

/** The root key is derived from a passphrase; nothing but salt and parameters is kept. */
export function passphraseProvider(
  passphrase: string,
  random: (bytes: number) => Uint8Array,
): RootKeyProvider {
  return {
    title: 'a passphrase (vault.passphrase)',
    kept: 'passphrase',
    find: async (stored) => [await derive(passphrase, stored as Derived)],
    async create() {
      if (passphrase.length < LEAST_CHARACTERS) {
        throw errors.PASSPHRASE_TOO_SHORT({ least: LEAST_CHARACTERS });
      }
      const salt = Buffer.from(random(SALT_BYTES)).toString('base64url');
      const stored: Derived = { kind: 'passphrase', salt, ...PARAMETERS };
      return { key: await derive(passphrase, stored), stored, settle: nothingToSettle };
    },
  };
}
