import { createRandom, keptSlots, type Retention } from '@lethe/models';

/** What is left of a cache, and how it is chosen; at random as the control that any choice must beat. */
export type Eviction =
  | ({ readonly name: string } & Retention)
  | { readonly name: string; readonly share: number; readonly policy: 'random' };

/** Half of the cache in three ways, and most of it. */
export const EVICTIONS: readonly Eviction[] = [
  { name: '80 % kept, heavy hitters', share: 0.8, policy: 'heavy' },
  { name: 'half kept, heavy hitters', share: 0.5, policy: 'heavy' },
  { name: 'half kept, newest alone', share: 0.5, policy: 'recent' },
  { name: 'half kept, at random', share: 0.5, policy: 'random' },
];

/** The slots that stay, ascending; `seed` decides for those at random, which keep the newest one alone. */
export function slotsLeft(
  length: number,
  eviction: Eviction,
  { mass, seed }: { mass: ArrayLike<number>; seed: number },
): Int32Array {
  if (eviction.policy !== 'random') return keptSlots(length, eviction, mass);
  const { next } = createRandom(seed);
  const byChance = Float64Array.from({ length }, next);
  const { share } = eviction;
  return keptSlots(length, { share, policy: 'heavy', sinks: 0, recent: 1 }, byChance);
}
