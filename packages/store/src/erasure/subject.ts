import { createHash } from 'node:crypto';

/**
 * What the ledger of erasures holds of somebody: a digest of the keyed id, so that the id itself is
 * nowhere once they are erased.
 */
export const subjectOf = (user: string): string =>
  createHash('sha256').update(`erased ${user}`).digest('hex');
