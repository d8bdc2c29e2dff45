import { firstNotLess } from '../anomaly/first-not-less.ts';
import { limitP, type ShapeComparison } from './kolmogorov-smirnov.ts';

export interface ShapeWatch {
  /** Takes one value in; at the end of each block compares it with the first values. */
  push(value: number): ShapeComparison | null;
  clear(): void;
  state(): ShapeWatchState;
  restore(state: ShapeWatchState): void;
}

export interface ShapeWatchState {
  /** In ascending order once it is complete. */
  readonly reference: readonly number[];
  /** Values of the block between each two cuts of the reference. */
  readonly counts: readonly number[];
  readonly looks: number;
}

/** Values that say what is normal: the first ones since the last drift. */
export const REFERENCE = 512;
/** Values that are compared with them, each once. */
export const BLOCK = 256;
/** Places at which the two distribution functions are compared, a power of two. */
export const CUTS = 64;

/** Effective size of the two samples. */
const EFFECTIVE = (REFERENCE * BLOCK) / (REFERENCE + BLOCK);

/**
 * Notices a change of the distribution that leaves the mean where it is: the Kolmogorov-Smirnov test of
 * each block against the first values. The distance is taken at 64 places, which can only make it
 * smaller. The chance of a false alarm is spent over the looks, `total / (k (k + 1))` at look k, so that
 * over any number of looks it stays under `total`.
 */
export const createShapeWatch = (total: number): ShapeWatch => {
  const reference = new Float64Array(REFERENCE);
  const cuts = new Float64Array(CUTS);
  /** Share of the reference up to each cut. */
  const shares = new Float64Array(CUTS);
  const counts = new Int32Array(CUTS + 1);
  let referenceSize = 0;
  let blockSize = 0;
  let looks = 0;

  const cutReference = (): void => {
    reference.sort();
    for (let i = 0; i < CUTS; i++) cuts[i] = reference[((i + 1) * REFERENCE) / CUTS - 1]!;
    for (let i = 0; i < CUTS; i++) {
      let upTo = ((i + 1) * REFERENCE) / CUTS;
      while (upTo < REFERENCE && reference[upTo] === cuts[i]) upTo++;
      shares[i] = upTo / REFERENCE;
    }
  };

  const compare = (): ShapeComparison => {
    let statistic = 0;
    let upTo = 0;
    for (let i = 0; i < CUTS; i++) {
      upTo += counts[i]!;
      // Of equal cuts the first one holds the values of all.
      if (i + 1 < CUTS && cuts[i + 1] === cuts[i]) continue;
      statistic = Math.max(statistic, Math.abs(upTo / BLOCK - shares[i]!));
    }
    return { statistic, p: limitP(statistic * Math.sqrt(EFFECTIVE)) };
  };

  return {
    push(value) {
      if (referenceSize < REFERENCE) {
        reference[referenceSize++] = value;
        if (referenceSize === REFERENCE) cutReference();
        return null;
      }
      const place = firstNotLess(cuts, value);
      counts[place] = counts[place]! + 1;
      if (++blockSize < BLOCK) return null;
      const comparison = compare();
      counts.fill(0);
      blockSize = 0;
      looks++;
      return comparison.p < total / (looks * (looks + 1)) ? comparison : null;
    },
    clear() {
      counts.fill(0);
      referenceSize = 0;
      blockSize = 0;
      looks = 0;
    },
    state: () => ({
      reference: [...reference.subarray(0, referenceSize)],
      counts: [...counts],
      looks,
    }),
    restore(state) {
      reference.set(state.reference);
      referenceSize = state.reference.length;
      if (referenceSize === REFERENCE) cutReference();
      counts.set(state.counts);
      blockSize = state.counts.reduce((sum, count) => sum + count, 0);
      looks = state.looks;
    },
  };
};
