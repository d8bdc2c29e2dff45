import { createHash } from 'node:crypto';
import type { Housekeeping } from '@lethe/store';
import type { Step } from '../step.ts';

/**
 * Signs where the chains stand and rewrites the database without the room that deleted rows left. It has no
 * undo: what is kept stays the same to the row.
 */
export function housekeepingStep(house: Housekeeping): Step {
  const kilobytes = async () => (await house.bytes()) / 1000;
  return {
    name: 'housekeeping',
    mode: 'deep',
    timeoutMs: 10 * 60_000,
    fingerprint: async () =>
      createHash('sha256')
        .update(String(await house.bytes()))
        .digest('hex'),
    async score() {
      const size = await kilobytes();
      return { quality: -size, numbers: { kilobytes: size } };
    },
    async change() {
      await house.signChains();
      await house.compact();
      return {};
    },
  };
}
