import type { Verdict, VerdictCount } from '@lethe/protocol';

/** How often one principle decided what. */
export interface PrincipleCounts {
  readonly id: string;
  readonly counts: Readonly<Record<Verdict, number>>;
}

const NONE: Readonly<Record<Verdict, number>> = { allow: 0, review: 0, block: 0, unscored: 0 };

/** Adds up days and directions: the principles in force first, in their order, then those that were. */
export function sumCounts(
  counts: readonly VerdictCount[],
  inForce: readonly string[],
): readonly PrincipleCounts[] {
  const sums = new Map(inForce.map((id) => [id, { ...NONE }]));
  for (const { principle, verdict, count } of counts) {
    const sum = sums.get(principle) ?? { ...NONE };
    sum[verdict] += count;
    sums.set(principle, sum);
  }
  return [...sums].map(([id, sum]) => ({ id, counts: sum }));
}
