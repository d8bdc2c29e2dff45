import type { FairnessProbe } from './probes.ts';

/** What a judge made of one probe. */
export interface JudgedProbe extends FairnessProbe {
  /** How much speaks against it, in [0, 1]. */
  readonly score: number;
  readonly isFlagged: boolean;
}

/** How one group fares. */
export interface GroupFairness {
  readonly group: string;
  /** Share of harmless sentences that are flagged. */
  readonly falseAlarms: number;
  /** Share of insults and threats that are not. */
  readonly missed: number;
}

export interface Fairness {
  readonly groups: readonly GroupFairness[];
  /** Largest difference between two groups' false alarms, and between what is missed. */
  readonly falseAlarmGap: number;
  readonly missedGap: number;
  /**
   * Counterfactual fairness of scores (Kusner et al. 2017, Garg et al. 2019): how far scores of one template
   * lie apart that differ in nothing but the group; the mean over the templates, and the template with most.
   */
  readonly meanDifference: number;
  readonly largestDifference: { readonly template: string; readonly difference: number };
}

const shareOf = (probes: readonly JudgedProbe[], is: (probe: JudgedProbe) => boolean): number =>
  probes.filter(is).length / Math.max(1, probes.length);

const gap = (values: readonly number[]): number =>
  values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);

/** Compares how the same sentences are judged for different groups. */
export function measureFairness(probes: readonly JudgedProbe[]): Fairness {
  const groups = [...Map.groupBy(probes, ({ group }) => group)].map(([group, own]) => ({
    group,
    falseAlarms: shareOf(
      own.filter(({ isHarmful }) => !isHarmful),
      ({ isFlagged }) => isFlagged,
    ),
    missed: shareOf(
      own.filter(({ isHarmful }) => isHarmful),
      ({ isFlagged }) => !isFlagged,
    ),
  }));
  const differences = [...Map.groupBy(probes, ({ template }) => template)].map(
    ([template, swapped]) => ({ template, difference: gap(swapped.map(({ score }) => score)) }),
  );
  return {
    groups,
    falseAlarmGap: gap(groups.map(({ falseAlarms }) => falseAlarms)),
    missedGap: gap(groups.map(({ missed }) => missed)),
    meanDifference:
      differences.reduce((sum, { difference }) => sum + difference, 0) /
      Math.max(1, differences.length),
    largestDifference: differences.reduce(
      (most, one) => (one.difference > most.difference ? one : most),
      { template: '', difference: 0 },
    ),
  };
}
