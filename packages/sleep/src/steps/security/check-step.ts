import { createHash } from 'node:crypto';
import type { Step, StepContext, StepReport } from '../step.ts';

/** A step that only looks. It changes nothing, so there is nothing to undo. */
export function checkStep({
  name,
  mode = 'deep',
  timeoutMs,
  look,
}: {
  name: string;
  mode?: Step['mode'];
  timeoutMs?: number;
  look: (context: StepContext) => Promise<StepReport>;
}): Step {
  const nothing = createHash('sha256').update(name).digest('hex');
  return {
    name,
    mode,
    ...(timeoutMs !== undefined && { timeoutMs }),
    fingerprint: async () => nothing,
    score: async () => ({ quality: 0, numbers: {} }),
    change: look,
  };
}

/** Most findings that one check lists; all are counted. */
export const MOST_FINDINGS = 100;
