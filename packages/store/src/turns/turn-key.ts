import { createHash } from 'node:crypto';
import type { Sealing } from '../sealing/sealing.ts';

/**
 * What stands in rows instead of a turn's id. Clients choose those ids, and nothing that was sent may be
 * readable on disk.
 */
export const turnKey = (sealing: Pick<Sealing, 'keyed'>, turnId: string): string =>
  sealing.keyed(createHash('sha256').update(`turn ${turnId}`).digest('hex'));
