import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { type InstallationKey, signManifest, verifyManifest } from '@lethe/vault';
import { errors } from '../errors.ts';
import { PACK_BYTES, parseRulePack, type RulePack } from './rule-pack.ts';

/** Checks an author's signatures. */
export type Verifier = Pick<InstallationKey, 'verify'>;

/** What a signature says: these very bytes are a rule pack. */
const statementOf = (bytes: Uint8Array) => ({
  model: 'rule-pack',
  manifestSha256: createHash('sha256').update(bytes).digest('hex'),
});

/** Signs the bytes of a rule pack (Ed25519, 64 bytes, base64). */
export const signRulePack = (bytes: Uint8Array, key: Pick<InstallationKey, 'sign'>): string =>
  Buffer.from(signManifest(statementOf(bytes), key)).toString('base64');

/** The author's private key, as a PEM file holds it. @throws RULE_PACK_KEY_INVALID */
export function signingKey(pem: string): Pick<InstallationKey, 'sign'> {
  const key = ed25519(() => createPrivateKey(pem));
  return { sign: (bytes) => sign(null, bytes, key) };
}

/** The author's public key, as a PEM file holds it. @throws RULE_PACK_KEY_INVALID */
export function authorKey(pem: string): Verifier {
  const key = ed25519(() => createPublicKey(pem));
  return {
    verify: (bytes, signature) => signature.length === 64 && verify(null, bytes, key, signature),
  };
}

function ed25519(read: () => KeyObject): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = read();
  } catch {}
  if (key?.asymmetricKeyType !== 'ed25519') throw errors.RULE_PACK_KEY_INVALID();
  return key;
}

/** The author's public key in a PEM file. @throws RULE_PACK_KEY_INVALID */
export async function loadAuthorKey(file: string): Promise<Verifier> {
  const pem = await readFile(file, 'utf8').catch(() => {
    throw errors.RULE_PACK_KEY_INVALID();
  });
  return authorKey(pem);
}

export interface LoadRulePackOptions {
  /** Whose signature counts. */
  readonly key: Verifier;
  /** The day, ISO 8601: a pack counts from its date until it expires. */
  readonly today: string;
}

/**
 * Reads a rule pack and its signature in `FILE.sig` beside it. Nothing of it is looked at before the
 * signature has been checked.
 *
 * @throws RULE_PACK_UNREADABLE, RULE_PACK_UNTRUSTED, RULE_PACK_INVALID, RULE_PACK_OUT_OF_DATE
 */
export async function loadRulePack(
  file: string,
  { key, today }: LoadRulePackOptions,
): Promise<RulePack> {
  const [bytes, signature] = await read(file);
  if (!verifyManifest(statementOf(bytes), signature, key))
    throw errors.RULE_PACK_UNTRUSTED({ file });
  const pack = parseRulePack(bytes.toString('utf8'), { file });
  if (today < pack.date || today >= pack.expires) throw errors.RULE_PACK_OUT_OF_DATE({ file });
  return pack;
}

async function read(file: string): Promise<[bytes: Buffer, signature: Buffer]> {
  try {
    if ((await stat(file)).size > PACK_BYTES) throw errors.RULE_PACK_UNREADABLE({ file });
    const [bytes, signature] = await Promise.all([readFile(file), readFile(`${file}.sig`, 'utf8')]);
    return [bytes, Buffer.from(signature.trim(), 'base64')];
  } catch {
    throw errors.RULE_PACK_UNREADABLE({ file });
  }
}
