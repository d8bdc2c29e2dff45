import { LIMITS } from '@lethe/protocol';

/** Share of the limit from which the counter is shown. */
const COUNTED_FROM = 0.5;

export interface LengthCount {
  readonly shown: boolean;
  readonly near: boolean;
  readonly full: boolean;
}

/** How the counter looks at a length in UTF-16 code units. */
export function lengthCount(units: number, limit: number = LIMITS.textUnits): LengthCount {
  return {
    shown: units >= limit * COUNTED_FROM,
    near: units >= limit * 0.9,
    full: units >= limit,
  };
}

/** Units of a paste that will not fit when `selected` units are replaced. */
export const overflow = (
  { used, selected, pasted }: { used: number; selected: number; pasted: number },
  limit: number = LIMITS.textUnits,
): number => Math.max(0, used - selected + pasted - limit);
