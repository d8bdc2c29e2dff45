import { createHash } from 'node:crypto';
import { everybody, type Store } from '@lethe/store';
import type { Json, Step } from '../step.ts';
import { planConsolidation } from './plan-consolidation.ts';

/** Most memories that one sleep replaces: the next one goes on. */
export const CONSOLIDATION_BATCH = 1000;

export interface MemoryStepOptions {
  readonly store: {
    readonly users: Pick<Store['users'], 'list'>;
    readonly memories: Pick<Store['memories'], 'list' | 'read' | 'supersede' | 'reinstate'>;
  };
  readonly batch?: number;
  /** Groups texts about one thing, for the journal; none are counted where absent. */
  readonly group?: (texts: readonly string[]) => readonly unknown[];
}

/** Whose memory is replaced by which: ids alone. */
type Planned = readonly [userId: string, id: string, byId: string];

/**
 * Lets one memory stand for others that say the same, say less or were corrected by it. It writes no text
 * and deletes none: what was replaced stays readable under its id, goes when the one that stands for it is
 * forgotten, and comes back when the step is undone.
 */
export function memoryStep({
  store,
  batch = CONSOLIDATION_BATCH,
  group = () => [],
}: MemoryStepOptions): Step {
  const { memories } = store;
  let planned: readonly Planned[] = [];

  async function* listed() {
    for await (const { id: userId } of everybody(store))
      yield { userId, memories: (await memories.list(userId)).memories };
  }

  async function plan(signal: AbortSignal): Promise<Planned[]> {
    const all: Planned[] = [];
    for await (const { userId, memories: theirs } of listed()) {
      signal.throwIfAborted();
      for (const { id, byId } of planConsolidation(theirs)) {
        if (all.length === batch) return all;
        all.push([userId, id, byId]);
      }
    }
    return all;
  }

  return {
    name: 'memories',
    mode: 'deep',
    async snapshot({ signal }) {
      planned = await plan(signal);
      return planned as unknown as Json;
    },
    async fingerprint() {
      const hash = createHash('sha256');
      for await (const { userId, memories: theirs } of listed())
        hash.update(`${userId}:${theirs.map(({ id }) => id).join()}\n`);
      return hash.digest('hex');
    },
    async score() {
      let told = 0;
      let characters = 0;
      let groups = 0;
      for await (const { memories: theirs } of listed()) {
        told += theirs.length;
        characters += theirs.reduce((sum, { text }) => sum + text.length, 0);
        groups += group(theirs.map(({ text }) => text)).length;
      }
      // No fact may be lost: every memory of the plan can be read, whatever stands for it now.
      let readable = 0;
      for (const [userId, id] of planned) if (await memories.read(userId, id)) readable++;
      return {
        quality: planned.length === 0 ? 1 : readable / planned.length,
        numbers: { told, characters, groups },
      };
    },
    async change({ signal }) {
      for (const [userId, id, byId] of planned) {
        signal.throwIfAborted();
        await memories.supersede(userId, id, byId);
      }
      return { numbers: { replaced: planned.length } };
    },
    async undo(snapshot) {
      for (const [userId, id] of snapshot as unknown as readonly Planned[])
        await memories.reinstate(userId, id);
    },
  };
}
