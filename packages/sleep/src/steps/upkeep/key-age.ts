import { createHash } from 'node:crypto';
import type { Step } from '../step.ts';

/** Replaces data keys that grew too old and seals everything under them anew; says how many. */
export type RotateOldKeys = (options: { now: number; signal: AbortSignal }) => Promise<number>;

/** It has no undo: an old key that is back would be what is wanted least. What is interrupted goes on. */
export function keyAgeStep(rotate: RotateOldKeys): Step {
  let rotated = 0;
  return {
    name: 'keyAge',
    mode: 'deep',
    timeoutMs: 10 * 60_000,
    fingerprint: async () => createHash('sha256').update(String(rotated)).digest('hex'),
    score: async () => ({ quality: 0, numbers: {} }),
    async change({ clock, signal }) {
      const replaced = await rotate({ now: clock(), signal });
      rotated += replaced;
      return { numbers: { replaced } };
    },
  };
}
