import type { Verdict } from '@lethe/protocol';
import type { Action } from '../constitution/schema.ts';

export type { Verdict } from '@lethe/protocol';

/** What a broken principle makes of a text. An answer to be revised is marked until it has been. */
export const verdictOf = (action: Action): Verdict => (action === 'revise' ? 'review' : action);

/** A finding outweighs the lack of one; the lack of one outweighs a clean bill. */
const WEIGHT: Record<Verdict, number> = { allow: 0, unscored: 1, review: 2, block: 3 };

/** Below 0 where `one` is less grave than `other`, 0 where they are equally so. */
export const compareGravity = (one: Verdict, other: Verdict): number => WEIGHT[one] - WEIGHT[other];

/** The gravest of several; `allow` where there are none. */
export const gravest = (verdicts: Iterable<Verdict>): Verdict => {
  let worst: Verdict = 'allow';
  for (const verdict of verdicts) if (compareGravity(verdict, worst) > 0) worst = verdict;
  return worst;
};
