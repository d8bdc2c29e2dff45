import { createHash } from 'node:crypto';
import type { Retention } from '@lethe/models';
import { isOverCap, type MemoryCap, memoryFinding } from '../../memory/memory-cap.ts';
import type { Step, StepNumbers, StepReport } from '../step.ts';
import type { RestingRuntime } from './resting-runtime.ts';

export interface CacheStepOptions {
  readonly caches: RestingRuntime['caches'];
  readonly retention: Retention;
  /** A conversation rests once nobody wrote in it for so long, milliseconds; two minutes where absent. */
  readonly idleMs?: number;
  /** Beyond it caches are shed. */
  readonly memory: MemoryCap;
}

const IDLE_MS = 2 * 60_000;

const KILO = 1000;

/**
 * Puts idle conversations' caches to rest. It has no undo: a cache can be dropped at any time, and is read
 * again from the conversation's messages, which are in memory.
 */
export function cacheStep(options: CacheStepOptions): Step {
  const { caches, retention, idleMs = IDLE_MS, memory } = options;
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
      if (isOverCap(memory)) {
        const finding = memoryFinding(memory);
        return { numbers: { shed: await caches.shed() }, findings: [finding] };
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
