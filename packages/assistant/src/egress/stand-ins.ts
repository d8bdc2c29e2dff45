import { createPseudonymSession, type PseudonymSession } from '@lethe/privacy';
import type { KeyedHash } from './keyed-hash.ts';
import type { Payer } from './payer.ts';
import type { PayerMemory } from './payer-memory.ts';

/**
 * Opens the stand-ins of one request. Its values are of this request alone; only the tag is the same for
 * a conversation, so that the same history becomes the same bytes again and an upstream's cache of it
 * still fits. A conversation without a name gets a random tag.
 */
export function openStandIns({
  payer,
  conversation,
  hashOf,
  memory,
}: {
  payer: Payer;
  conversation: string | undefined;
  /** Names conversations; never leaves the process. */
  hashOf: KeyedHash;
  memory: PayerMemory;
}): PseudonymSession {
  const { detector } = memory;
  if (conversation === undefined) return createPseudonymSession({ detector });
  const name = JSON.stringify([payer.userId, payer.keyId ?? '', conversation]);
  const bytes = Buffer.from(hashOf(name), 'base64');
  return createPseudonymSession({ detector, randomBytes: (length) => bytes.subarray(0, length) });
}
