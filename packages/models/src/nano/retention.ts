import { errors } from '../errors.ts';

/** Which tokens of a conversation keep their keys and values. */
export interface Retention {
  /** The share that is kept, in (0, 1]. */
  readonly share: number;
  /**
   * `recent`: attention sinks and the newest tokens (Xiao et al. 2023, https://arxiv.org/abs/2309.17453).
   * `heavy`: beside those, the tokens that the newest ones look at most (Zhang et al. 2023,
   * https://arxiv.org/abs/2306.14048, seen from a window at the end as in Li et al. 2024,
   * https://arxiv.org/abs/2404.14469).
   */
  readonly policy: 'recent' | 'heavy';
  /** First tokens that are always kept; 4 where absent. */
  readonly sinks?: number;
  /** Newest tokens that are always kept, and from which `heavy` looks; 32 where absent. */
  readonly recent?: number;
}

export const SINKS = 4;
export const RECENT = 32;

/** How many of so many entries a share keeps: rounded down, never none of some. */
export const keptCount = (entries: number, share: number): number =>
  // A share such as 0.29 of 100 is a hair less than 29 in binary.
  entries === 0 ? 0 : Math.max(1, Math.floor(entries * share + 1e-9));

/**
 * The slots to keep of `length`, ascending: exactly `keptCount` of them. Sinks go first, then the newest,
 * then those with the most attention; without attention the newest fill what is left.
 *
 * @throws KV_RETENTION_INVALID
 */
export function keptSlots(
  length: number,
  { share, policy, sinks = SINKS, recent = RECENT }: Retention,
  mass?: ArrayLike<number>,
): Int32Array {
  const isCount = (value: number) => Number.isInteger(value) && value >= 0;
  if (!(share > 0 && share <= 1) || !isCount(sinks) || !isCount(recent)) {
    throw errors.KV_RETENTION_INVALID();
  }
  const count = keptCount(length, share);
  const kept = new Set<number>();
  const keep = (slot: number): void => {
    if (kept.size < count && slot >= 0 && slot < length) kept.add(slot);
  };
  for (let slot = 0; slot < sinks; slot++) keep(slot);
  const newest = policy === 'recent' || !mass ? length : recent;
  for (let slot = length - 1; slot >= length - newest; slot--) keep(slot);
  if (kept.size < count && mass) {
    const others = Array.from({ length }, (_, slot) => slot).sort(
      (a, b) => mass[b]! - mass[a]! || b - a,
    );
    for (const slot of others) keep(slot);
  }
  return Int32Array.from(kept).sort();
}
