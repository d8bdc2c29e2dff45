import { costOf as priceOf } from '@lethe/assistant';
import { type Bandit, type Candidate, costOf } from '@lethe/models';
import type { Routed } from '@lethe/protocol';
import type { Price } from '@lethe/store';
import { type AutoFacts, reasonToStay } from '../gateway/models/auto.ts';
import type { Target } from '../gateway/models/targets.ts';

/** Most models that are chosen between. */
export const MOST_CANDIDATES = 16;
/** As many of them may be the owner's own where there are many elsewhere. */
const MOST_LOCAL = 8;
/** Longest name of a model that is kept with a choice. */
const LONGEST_ARM = 128;
/** What a turn is taken to need before anything is known of it, tokens. */
const ASSUMED = { input: 1000, output: 500 };

export interface Decided {
  readonly target: Target;
  readonly routed: Routed;
}

/** Rules first; where they leave it open, what was learnt. Null where nothing is left. */
export function decide(
  facts: AutoFacts,
  {
    bandit,
    features,
    prices,
  }: {
    readonly bandit: Pick<Bandit, 'choose'>;
    readonly features: readonly number[];
    readonly prices: readonly Price[];
  },
): Decided | null {
  const reason = reasonToStay(facts);
  const targets = candidatesOf(facts);
  if (reason !== null || targets.length === 0) {
    const target = facts.local[0] ?? facts.last;
    const routed: Routed = { reason: reason ?? 'no-cloud-model', propensity: 1, expected: [] };
    return target === null ? null : { target, routed };
  }
  const candidates = targets.map(
    ({ id }): Candidate => ({ arm: id, cost: costOf(priceOf(ASSUMED, id, prices)) }),
  );
  const { arm, propensity, explored, scores } = bandit.choose(features, candidates);
  const expected = scores.map((score) => ({
    ...{ model: score.arm, expected: score.expected, cost: score.cost },
  }));
  return {
    target: targets.find(({ id }) => id === arm) as Target,
    routed: { reason: explored ? 'tried' : 'learnt', propensity, expected },
  };
}

function candidatesOf({ cloud, local }: AutoFacts): readonly Target[] {
  const isNamed = ({ id }: Target) => id.length <= LONGEST_ARM;
  const near = local.filter(isNamed);
  const far = cloud.filter(isNamed).slice(0, MOST_CANDIDATES - Math.min(near.length, MOST_LOCAL));
  return [...far, ...near].slice(0, MOST_CANDIDATES);
}
