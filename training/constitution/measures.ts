/** Scores of texts that break a principle and of texts that do not; higher is more suspect. */
export interface Scores {
  readonly positive: readonly number[];
  readonly negative: readonly number[];
}

/** Chance that a positive scores higher than a negative, ties half; NaN where either is missing. */
export function auroc({ positive, negative }: Scores): number {
  const all = ranked({ positive, negative });
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    let positives = 0;
    for (; to < all.length && all[to]!.score === all[from]!.score; to++)
      if (all[to]!.isPositive) positives++;
    // Equal scores share the mean of their ranks.
    ranks += (positives * (from + to + 1)) / 2;
    from = to;
  }
  const below = (positive.length * (positive.length + 1)) / 2;
  return (ranks - below) / (positive.length * negative.length);
}

/** Mean precision over the positives, highest score first (average precision); ties count as their group. */
export function auprc({ positive, negative }: Scores): number {
  const all = ranked({ positive, negative }).reverse();
  let [found, sum] = [0, 0];
  for (let from = 0; from < all.length; ) {
    let to = from;
    let positives = 0;
    for (; to < all.length && all[to]!.score === all[from]!.score; to++)
      if (all[to]!.isPositive) positives++;
    found += positives;
    sum += (positives * found) / to;
    from = to;
  }
  return sum / positive.length;
}

const ranked = ({ positive, negative }: Scores) =>
  [
    ...positive.map((score) => ({ score, isPositive: true })),
    ...negative.map((score) => ({ score, isPositive: false })),
  ].sort((one, other) => one.score - other.score);

/** Share of positives above the score that only the given share of negatives exceeds. */
export function recallAt({ positive, negative }: Scores, falseShare: number): number {
  const highestFirst = [...negative].sort((one, other) => other - one);
  const least = highestFirst[Math.floor(negative.length * falseShare)] ?? Number.NEGATIVE_INFINITY;
  return shareAbove(positive, least);
}

/** Share of scores above a bound. */
export const shareAbove = (scores: readonly number[], bound: number): number =>
  scores.filter((score) => score > bound).length / scores.length;

const BINS = 10;

/**
 * Expected calibration error (Naeini et al. 2015): how far probabilities are from what happens, in ten
 * bins, in a mix of texts in which the given share is positive.
 */
export function calibrationError({ positive, negative }: Scores, prior: number): number {
  const bins = Array.from({ length: BINS }, () => ({ weight: 0, said: 0, was: 0 }));
  const add = (scores: readonly number[], share: number, was: number) => {
    for (const score of scores) {
      const bin = bins[Math.min(BINS - 1, Math.floor(score * BINS))]!;
      const weight = share / scores.length;
      bin.weight += weight;
      bin.said += weight * score;
      bin.was += weight * was;
    }
  };
  add(positive, prior, 1);
  add(negative, 1 - prior, 0);
  return bins.reduce((sum, { said, was }) => sum + Math.abs(said - was), 0);
}
