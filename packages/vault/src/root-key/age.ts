import { errors } from '../errors.ts';
import { readKeyFile } from './private-file.ts';
import type { KeyService } from './source.ts';

const LARGEST_IDENTITY_FILE = 64 * 1024;
const IDENTITY = /^AGE-SECRET-KEY-(?:PQ-)?1[A-Z0-9]+$/m;

/** Loaded when it is needed: most keyrings are opened without it. */
export const loadAge = () => import('age-encryption');

/** Encrypts to an age recipient. */
export async function encryptTo(recipient: string, plaintext: Uint8Array): Promise<Uint8Array> {
  const { Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return await encrypter.encrypt(plaintext);
}

/** @throws whatever the library throws when the identity does not fit */
export async function decryptWith(identity: string, sealed: Uint8Array): Promise<Uint8Array> {
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return await decrypter.decrypt(sealed);
}

/**
 * A key service in one file: the owner's X25519 identity as `age-keygen` writes it
 * (https://age-encryption.org/v1).
 */
export function ageService(identityPath: string): KeyService {
  const readIdentity = async (): Promise<string> => {
    const text = await readKeyFile(identityPath, LARGEST_IDENTITY_FILE);
    if (text === null) throw errors.AGE_IDENTITY_MISSING({ path: identityPath });
    const identity = IDENTITY.exec(text)?.[0];
    if (identity === undefined) throw errors.AGE_IDENTITY_MALFORMED({ path: identityPath });
    return identity;
  };
  const recipientOf = async (identity: string): Promise<string> => {
    const { identityToRecipient } = await loadAge();
    return await identityToRecipient(identity).catch(() => {
      throw errors.AGE_IDENTITY_MALFORMED({ path: identityPath });
    });
  };
  return {
    name: 'age',
    wrap: async (key) => encryptTo(await recipientOf(await readIdentity()), key),
    async unwrap(wrapped) {
      const identity = await readIdentity();
      await recipientOf(identity);
      return await decryptWith(identity, wrapped).catch(() => {
        throw errors.ROOT_KEY_WRONG();
      });
    },
  };
}
