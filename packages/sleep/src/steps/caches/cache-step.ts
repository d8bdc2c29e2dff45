import { createHash } from 'node:crypto';
import type { Retention } from '@lethe/models';
import type { Step, StepFinding, StepNumbers, StepReport } from '../step.ts';
import type { RestingRuntime } from './resting-runtime.ts';

export interface CacheStepOptions {
  readonly caches: RestingRuntime['caches'];
  readonly retention: Retention;
  /** A conversation rests once nobody wrote in it for so long, milliseconds; two minutes where absent. */
  readonly idleMs?: number;
  /** Bytes this process takes. */
  readonly memoryBytes: () => number;
  /** Bytes it may take before caches are shed. */
  readonly memoryCapBytes: number;
}

const IDLE_MS = 2 * 60_000;

const KILO = 1000;

/**
 * Puts idle conversations' caches to rest. It has no undo: a cache can be dropped at any time, and is read
 * again from the conversation's messages, which are in memory.
 */
export function cacheStep(options: CacheStepOptions): Step {
  const { caches, retention, idleMs = IDLE_MS, memoryBytes, memoryCapBytes } = options;
  const numbers = (): StepNumbers => {
    const { inModel, onDisk, bytesOnDisk } = caches.counts();
    return { inModel, onDisk, kilobytesOnDisk: bytesOnDisk / KILO };
  };
  return {
    name: 'kvCache',
    mode: 'light',
    fingerprint: async () =>
      createHash('sha256').update(JSON.stringify(caches.counts())).digest('hex'),
    score: async () => ({ quality: -caches.counts().inModel, numbers: numbers() }),
    async change({ signal }): Promise<StepReport> {
      const used = memoryBytes();
      if (used > memoryCapBytes) {
        const shed = await caches.shed();
        return { numbers: { shed }, findings: [overCap(used, memoryCapBytes)] };
      }
      const { spilled, entriesBefore, entriesAfter } = await caches.rest({
        idleMs,
        retention,
        signal,
      });
      return { numbers: { spilled, entriesBefore, entriesAfter } };
    },
  };
}

const overCap = (used: number, cap: number): StepFinding => ({
  kind: 'memory_pressure',
  severity: 'warning',
  message: `The process takes ${Math.round(used / KILO / KILO)} MB, more than the ${Math.round(cap / KILO / KILO)} MB that sleep.memoryMegabytes allows. The caches were dropped; conversations go on from their messages.`,
});
