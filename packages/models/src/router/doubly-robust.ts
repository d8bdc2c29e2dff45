import { createRandom } from '../sampling/random.ts';
import { createLinearArm, freshArm, type LinearArm } from './linear-arm.ts';

/** One choice of the log, with what came of it. */
export interface LoggedChoice {
  readonly arm: string;
  readonly features: readonly number[];
  /** The probability with which it was made, in (0, 1]. */
  readonly propensity: number;
  readonly reward: number;
}

/** A policy that might have chosen: a probability for each of the arms. */
export type Policy = (
  features: readonly number[],
  arms: readonly string[],
) => ReadonlyMap<string, number>;

export interface Estimate {
  /** Mean reward had the policy chosen. */
  readonly value: number;
  /** Its standard error. */
  readonly error: number;
  readonly choices: number;
}

/** Weights beyond this are cut: one rare choice does not decide an estimate. */
const LARGEST_WEIGHT = 50;
const FOLDS = 2;
const FOLD_SEED = 1;

/** Tells what policies would have earned from one log. */
export type Estimator = (policy: Policy) => Estimate;

/**
 * What policies would have earned, from choices that another one made (Dudík, Langford and Li 2011,
 * https://arxiv.org/abs/1103.4601). Right if either the propensities or the model of rewards is; the
 * model is fitted on the other half of the log, once for all policies.
 */
export function createEstimator(log: readonly LoggedChoice[]): Estimator {
  const arms = [...new Set(log.map(({ arm }) => arm))];
  // Drawn, because choices that take turns would leave a half without some of the arms.
  const { next } = createRandom(FOLD_SEED);
  const folds = log.map(() => Math.floor(next() * FOLDS));
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    modelsOf(log.filter((_choice, at) => folds[at] !== fold)),
  );
  return (policy) =>
    meanAndError(log.map((choice, at) => valueOfChoice(choice, policy, arms, models[folds[at]!]!)));
}

/** A mean and its standard error; infinite for fewer than two values. */
export function meanAndError(values: readonly number[]): Estimate {
  const { length } = values;
  const value = values.reduce((sum, one) => sum + one, 0) / Math.max(1, length);
  const variance = values.reduce((sum, one) => sum + (one - value) ** 2, 0);
  return {
    value,
    error: length < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(variance / (length - 1) / length),
    choices: length,
  };
}

function modelsOf(log: readonly LoggedChoice[]): Map<string, LinearArm> {
  const models = new Map<string, LinearArm>();
  for (const { arm, features, reward } of log) {
    const model = models.get(arm) ?? createLinearArm(freshArm(features.length));
    models.set(arm, model);
    model.learn(features, reward);
  }
  return models;
}

function valueOfChoice(
  { arm, features, propensity, reward }: LoggedChoice,
  policy: Policy,
  arms: readonly string[],
  models: ReadonlyMap<string, LinearArm>,
): number {
  const chances = policy(features, arms);
  const modelled = (name: string): number => models.get(name)?.expect(features).mean ?? 0;
  const expected = arms.reduce((sum, name) => sum + (chances.get(name) ?? 0) * modelled(name), 0);
  const weight = Math.min(LARGEST_WEIGHT, (chances.get(arm) ?? 0) / propensity);
  return expected + weight * (reward - modelled(arm));
}
