import type { LexiconSource } from '../../rules/lexicon.ts';
import { ACTS } from './acts.ts';
import { PEOPLE_SLOTS } from './people.ts';
import { SETTINGS } from './settings.ts';
import { TARGETS } from './targets.ts';

/**
 * Groups of words that are features of the classifiers and of no rule: what is done, to whom, in which
 * setting. A deed and its target together tell what neither tells alone.
 */
export const SLOT_GROUPS: LexiconSource = { ...ACTS, ...TARGETS, ...SETTINGS, ...PEOPLE_SLOTS };
