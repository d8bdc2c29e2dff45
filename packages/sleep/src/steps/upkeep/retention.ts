import { createHash } from 'node:crypto';
import type { RetentionReport } from '@lethe/store';
import type { Step } from '../step.ts';

/** Deletes what was kept long enough at a moment; says how many rows, by table. */
export type LetGo = (now: number) => Promise<RetentionReport>;

/** Lets go of what was kept long enough, by the rules of the store. It has no undo: it is a promise. */
export function retentionStep(letGo: LetGo): Step {
  let gone = 0;
  return {
    name: 'retention',
    mode: 'deep',
    fingerprint: async () => createHash('sha256').update(String(gone)).digest('hex'),
    score: async () => ({ quality: 0, numbers: {} }),
    async change({ clock }) {
      const report = await letGo(clock());
      const rows = Object.values(report).reduce((sum, count) => sum + count, 0);
      gone += rows;
      return { numbers: { ...report, rows } };
    },
  };
}
