import type { Verdict } from '@lethe/protocol';
import type { Action } from '../constitution/schema.ts';

export type { Verdict } from '@lethe/protocol';

/** What a broken principle makes of a text. An answer to be revised is marked until it has been. */
export const verdictOf = (action: Action): Verdict => (action === 'revise' ? 'review' : action);

/** A finding outweighs the lack of one; the lack of one outweighs a clean bill. */
const WEIGHT: Record<Verdict, number> = { allow: 0, unscored: 1, review: 2, block: 3 };

/** The gravest of several; `allow` where there are none. */
export const gravest = (verdicts: Iterable<Verdict>): Verdict => {
  let worst: Verdict = 'allow';
  for (const verdict of verdicts) if (WEIGHT[verdict] > WEIGHT[worst]) worst = verdict;
  return worst;
};
