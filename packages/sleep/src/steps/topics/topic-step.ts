import { createHash } from 'node:crypto';
import { everybody, type Store } from '@lethe/store';
import type { Step } from '../step.ts';

export interface TopicStepOptions {
  readonly store: {
    readonly users: Pick<Store['users'], 'list'>;
    readonly topicProfiles: Store['topicProfiles'];
  };
}

/**
 * Makes everybody's topics anew from their stored turns: what was counted twice or never is put right, and
 * what has not come up for long weighs less. It has no undo: it only says again what the turns say, and an
 * interrupted one leaves each profile as it was or as it is meant to be.
 */
export function topicStep({ store }: TopicStepOptions): Step {
  const { topicProfiles } = store;

  async function* profiles() {
    for await (const { id: userId } of everybody(store)) {
      const kept = await topicProfiles.read(userId);
      if (kept) yield { userId, kept };
    }
  }

  return {
    name: 'topics',
    mode: 'deep',
    async fingerprint() {
      const hash = createHash('sha256');
      for await (const { userId, kept } of profiles())
        hash.update(`${userId}:${JSON.stringify([kept, kept.faded].map(inOrder))}\n`);
      return hash.digest('hex');
    },
    async score() {
      let topics = 0;
      let weight = 0;
      for await (const { kept } of profiles()) {
        topics += Object.keys(kept.counts).length;
        weight += sumOf((kept.faded ?? kept).counts);
      }
      return { quality: 0, numbers: { topics, weight } };
    },
    async change({ clock, signal }) {
      const changed = { recounted: 0, faded: 0 };
      for await (const { id: userId } of everybody(store)) {
        if (signal.aborted) break;
        const { recounted, faded } = await topicProfiles.consolidate(userId, clock());
        if (recounted) changed.recounted++;
        if (faded) changed.faded++;
      }
      return { numbers: changed };
    },
  };
}

type Counts = Readonly<Record<string, number>>;

const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, one) => sum + one, 0);

const inOrder = (one: { turns: number; counts: Counts } | undefined) =>
  one && [one.turns, Object.entries(one.counts).sort(([a], [b]) => Number(a) - Number(b))];
