import { errors } from '../errors.ts';
import { loadAge } from '../root-key/age.ts';

/**
 * A recovery key is an age X25519 identity (Bech32: base 32 with a checksum) without its prefix, in
 * groups that can be read aloud and typed.
 */
const PREFIX = 'AGE-SECRET-KEY-1';
const CHARACTERS = 58;
const GROUP = /.{1,6}/g;

export interface RecoveryKey {
  /** What the owner keeps on paper. */
  readonly printed: string;
  /** The public part. */
  readonly recipient: string;
}

export async function makeRecoveryKey(): Promise<RecoveryKey> {
  const { generateX25519Identity, identityToRecipient } = await loadAge();
  const identity = await generateX25519Identity();
  const groups = identity.slice(PREFIX.length).match(GROUP) as string[];
  return { printed: groups.join('-'), recipient: await identityToRecipient(identity) };
}

/**
 * The identity behind a printed recovery key; case, spaces, dashes and the prefix do not matter.
 *
 * @throws RECOVERY_KEY_MALFORMED
 */
export async function parseRecoveryKey(printed: string): Promise<string> {
  const { identityToRecipient } = await loadAge();
  const compact = printed.slice(0, 500).toUpperCase().replace(/[\s-]/g, '');
  const data = compact.replace(/^AGESECRETKEY1/, '');
  const identity = `${PREFIX}${data}`;
  const valid =
    data.length === CHARACTERS &&
    (await identityToRecipient(identity).then(
      () => true,
      () => false,
    ));
  if (!valid) throw errors.RECOVERY_KEY_MALFORMED();
  return identity;
}
