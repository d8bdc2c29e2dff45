import type { InstallationKey } from '../installation/installation-key.ts';
import { lengthPrefixed } from '../signing/length-prefixed.ts';
import type { ChainHead } from './entry.ts';

/** A signed statement that a chain had a certain head. */
export interface Checkpoint extends ChainHead {
  /** Name of the chain, such as `receipts`. */
  readonly chain: string;
  /** Milliseconds since the Unix epoch; never before the checkpoint it follows. */
  readonly at: number;
  /** After a `start` the entries up to it may be gone: old ones were pruned. */
  readonly kind: 'mark' | 'start';
  /** Ed25519, 64 bytes. */
  readonly signature: Uint8Array;
}

export interface CheckpointOptions {
  readonly chain: string;
  readonly head: ChainHead;
  readonly at: number;
  readonly kind?: Checkpoint['kind'];
  /** The checkpoint before it. Its time is kept where the clock went back since. */
  readonly after?: Pick<Checkpoint, 'at'> | undefined;
}

export function signCheckpoint(
  { chain, head, at, kind = 'mark', after }: CheckpointOptions,
  installation: Pick<InstallationKey, 'sign'>,
): Checkpoint {
  const { sequence, hash } = head;
  const time = Math.max(Math.floor(at), after?.at ?? 0);
  const statement = { chain, sequence, hash, at: time, kind };
  return { ...statement, signature: installation.sign(statementBytes(statement)) };
}

/** Whether a checkpoint was signed by the key, for this chain, and nothing in it was changed. */
export const verifyCheckpoint = (
  checkpoint: Checkpoint,
  { chain, verify }: { chain: string; verify: InstallationKey['verify'] },
): boolean =>
  checkpoint.chain === chain && verify(statementBytes(checkpoint), checkpoint.signature);

const statementBytes = ({ chain, sequence, hash, at, kind }: Omit<Checkpoint, 'signature'>) =>
  lengthPrefixed(['lethe checkpoint 1', chain, kind, String(sequence), hash, String(at)]);
