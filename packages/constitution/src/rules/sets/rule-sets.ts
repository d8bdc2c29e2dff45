import type { RuleSet } from '../rule-detector.ts';
import { ATTACKS } from './attacks.ts';
import { AUTONOMY } from './autonomy.ts';
import { FAIRNESS } from './fairness.ts';
import { HARM } from './harm.ts';
import { PEOPLE } from './people.ts';
import { TRUTH } from './truth.ts';

const SETS: readonly RuleSet[] = [HARM, FAIRNESS, AUTONOMY, ATTACKS, TRUTH];

/** All shipped rules with all their groups. */
export const SHIPPED_RULES: RuleSet = {
  lexicon: Object.assign({}, PEOPLE, ...SETS.map(({ lexicon }) => lexicon)),
  rules: SETS.flatMap(({ rules }) => rules),
};
