import { SLOT_GROUPS } from '../classifier/slots/slots.ts';
import { createLexicon, type Lexicon, type LexiconSource } from './lexicon.ts';
import { SHIPPED_RULES } from './sets/rule-sets.ts';

/** Every group of the shipped rules, the classifiers and packs in one tree, so that a text is searched once. */
export const shippedLexicon = (packs: LexiconSource = {}): Lexicon =>
  createLexicon({ ...SHIPPED_RULES.lexicon, ...SLOT_GROUPS, ...packs });
