import { setImmediate as immediate } from 'node:timers/promises';
import {
  createEstimator,
  type Estimate,
  type LoggedChoice,
  meanAndError,
  type Policy,
  ROUTE_FEATURES,
} from '@lethe/models';
import type { RouterLog, RouterPolicy } from '@lethe/protocol';
import type { RouterChoice } from '@lethe/store';

/** Choices that are looked at, the newest. */
export const MOST_EVALUATED = 2000;
/** With fewer nothing is estimated. */
export const LEAST_EVALUATED = 20;
/** Ways to choose that always take one model, at most. */
const MOST_ALWAYS = 16;
const LENGTH = ROUTE_FEATURES.indexOf('messageLength');
const THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Units at which the feature of the length is 1: it is the logarithm of the units against that of these. */
const LONGEST = 4000;

/** The length of a message whose feature has this value, UTF-16 units. */
const unitsAt = (feature: number): number => Math.round(Math.expm1(feature * Math.log1p(LONGEST)));

/** Where a model runs; null where its connection is gone. */
export type PlaceOf = (model: string) => 'near' | 'far' | null;

type Named = Pick<RouterPolicy, 'kind' | 'model' | 'fromUnits'> & { readonly policy: Policy };

const always =
  (model: string): Policy =>
  () =>
    new Map([[model, 1]]);

/** Ways to choose that never learn, over the models of a log. */
function fixedPolicies(models: readonly string[], placeOf: PlaceOf): Named[] {
  const alone = models
    .slice(0, MOST_ALWAYS)
    .map((model): Named => ({ kind: 'always', model, fromUnits: null, policy: always(model) }));
  const near = models.filter((model) => placeOf(model) === 'near').slice(0, 1);
  const far = models.filter((model) => placeOf(model) === 'far').slice(0, 2);
  const thresholds = near.flatMap((short) =>
    far.flatMap((long) =>
      THRESHOLDS.map(
        (from): Named => ({
          ...{ kind: 'threshold', model: long, fromUnits: unitsAt(from) },
          policy: (features) => new Map([[(features[LENGTH] ?? 0) < from ? short : long, 1]]),
        }),
      ),
    ),
  );
  return [...alone, ...thresholds];
}

const shown = ({ value, error }: Estimate) => ({
  value,
  error: Number.isFinite(error) ? error : null,
});

/** Only a choice between several models tells something of those that were not chosen. */
const isChoice = ({ propensity, reward }: RouterChoice): boolean =>
  reward !== null && propensity < 1;

/**
 * What the router earned, and what ways that never learn would have earned of the same turns: each model
 * alone, the best of those near and of those elsewhere, and the best threshold on the length of a message, which
 * is chosen with hindsight and so is flattered.
 *
 * @param kept newest first
 */
export async function evaluateLog(
  kept: readonly RouterChoice[],
  placeOf: PlaceOf,
): Promise<RouterLog> {
  const choices = kept.filter(isChoice).slice(0, MOST_EVALUATED);
  const log = choices.map(
    (choice): LoggedChoice => ({ ...choice, reward: choice.reward as number }),
  );
  const models = modelsOf(log);
  const known = {
    choices: log.length,
    since: choices.at(-1)?.at ?? null,
    models: models.map(({ model, rewards }) => ({
      model,
      chosen: rewards.length,
      meanReward: meanAndError(rewards).value,
    })),
  };
  if (log.length < LEAST_EVALUATED) return { ...known, policies: [] };

  const estimate = createEstimator(log);
  const estimated: (Omit<RouterPolicy, 'regret'> & { place: 'near' | 'far' | null })[] = [];
  for (const { policy, ...named } of fixedPolicies(
    models.map(({ model }) => model),
    placeOf,
  )) {
    await immediate();
    const place = named.kind === 'always' ? placeOf(named.model ?? '') : null;
    estimated.push({ ...named, place, estimate: shown(estimate(policy)) });
  }
  const router = { kind: 'router', model: null, fromUnits: null } as const;
  const rows = [
    { ...router, estimate: shown(meanAndError(log.map(({ reward }) => reward))) },
    ...best(
      estimated.filter(({ place }) => place === 'near'),
      'alwaysLocal',
    ),
    ...best(
      estimated.filter(({ place }) => place === 'far'),
      'alwaysCloud',
    ),
    ...best(
      estimated.filter(({ kind }) => kind === 'threshold'),
      'threshold',
    ),
    ...estimated.filter(({ kind, place }) => kind === 'always' && place === null).map(withoutPlace),
  ].toSorted((one, other) => other.estimate.value - one.estimate.value);
  const most = rows[0]?.estimate.value ?? 0;
  return {
    ...known,
    policies: rows.map((row) => ({ ...row, regret: most - row.estimate.value })),
  };
}

type Estimated = Omit<RouterPolicy, 'regret'> & { place: unknown };

const withoutPlace = ({ place: _, ...row }: Estimated): Omit<RouterPolicy, 'regret'> => row;

const best = (
  rows: readonly Estimated[],
  kind: RouterPolicy['kind'],
): Omit<RouterPolicy, 'regret'>[] =>
  rows
    .toSorted((one, other) => other.estimate.value - one.estimate.value)
    .slice(0, 1)
    .map((row) => ({ ...withoutPlace(row), kind }));

/** The models of a log with what they earned, the most often chosen first. */
function modelsOf(log: readonly LoggedChoice[]): { model: string; rewards: number[] }[] {
  const rewards = new Map<string, number[]>();
  for (const { arm, reward } of log) {
    const known = rewards.get(arm);
    if (known) known.push(reward);
    else rewards.set(arm, [reward]);
  }
  return [...rewards]
    .map(([model, earned]) => ({ model, rewards: earned }))
    .toSorted((one, other) => other.rewards.length - one.rewards.length);
}
