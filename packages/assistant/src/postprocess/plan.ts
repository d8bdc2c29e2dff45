import type { AxisValues } from '@lethe/protocol';
import { plainness } from '../style/plainness.ts';
import { contractionRules } from './contractions.ts';
import { type Courtesy, courtesiesToDrop } from './courtesies.ts';
import { plainWordRules } from './plain-words.ts';
import { type RuleTable, ruleTable } from './rule.ts';

/** What the post-processing of one answer may do. */
export interface EditPlan {
  /** Most sentences of the answer, at least 1. */
  readonly sentences: number;
  readonly courtesies: readonly Courtesy[];
  readonly rules: RuleTable;
}

/**
 * Sentences an answer may have at a verbosity in [0, 1]: `ceil(1.25 * 40 ** verbosity)`, that is 2 at
 * the low end, 8 at neutral, 50 at the high end.
 */
export const sentenceBudget = (verbosity: number): number => Math.ceil(1.25 * 40 ** verbosity);

/** The plan that follows from the eight axes; at neutral it only bounds the number of sentences. */
export const planEdits = (axes: AxisValues): EditPlan => ({
  sentences: sentenceBudget(axes.verbosity),
  courtesies: courtesiesToDrop(axes),
  rules: ruleTable([...contractionRules(axes.formality), ...plainWordRules(plainness(axes))]),
});
