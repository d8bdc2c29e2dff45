import type { Routed } from '@lethe/protocol';
import { words } from '../words/words.ts';

/** Why a model was chosen, as one line: the reason, the chance, and what was expected of each. */
export function whyRouted({ reason, propensity, expected }: Routed): string {
  const { routing, format } = words;
  const scores = expected.map(({ model, expected: reward, cost }) =>
    routing.expected(model, format.unit(reward), format.unit(cost)),
  );
  return [routing.reasons[reason], routing.chance(format.percent(propensity)), ...scores].join(
    '; ',
  );
}
