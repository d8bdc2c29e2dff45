import type { Random } from '../random.ts';
import type { Content } from './draft.ts';

/** Full forms and their contractions. A verb at the end of a clause is never contracted. */
const CONTRACTIONS: readonly [RegExp, string][] = [
  [/\bcannot\b/g, "can't"],
  [/\b(do|does|did|is|are|was|has|have|would|could|should|need) not\b/g, "$1n't"],
  [/\bwill not\b/g, "won't"],
  [/\b([Ii]t|[Tt]hat|[Ww]hat|[Tt]here|[Hh]e|[Ss]he) is (?=\w)/g, "$1's "],
  [/\b([Yy]ou|[Tt]hey|[Ww]e) are (?=\w)/g, "$1're "],
  [/\bI am (?=\w)/g, "I'm "],
  [/\b(I|[Yy]ou|[Tt]hey|[Ww]e|[Ii]t|[Tt]hat) will (?=\w)/g, "$1'll "],
  [/\b(I|[Yy]ou|[Tt]hey|[Ww]e) have (?=(?:clearly|just|earned|not|all|been|had|to)\b)/g, "$1've "],
  [/\b(I|[Yy]ou|[Tt]hey|[Ww]e) would (?=\w)/g, "$1'd "],
  [/\b([Ll])et us\b/g, "$1et's"],
];

export const contract = (text: string): string =>
  CONTRACTIONS.reduce((result, [full, short]) => result.replace(full, short), text);

/** Everyday words for level 0. */
const CASUAL: readonly [RegExp, string][] = [
  [/\bhello\b/, 'hey'],
  [/\bgoodbye\b/, 'bye'],
  [/\bthank you so much\b/g, 'thanks so much'],
  [/^thank you\b/, 'thanks'],
  [/^no,/, 'nope,'],
  [/\ba little\b/g, 'a bit'],
  [/\bchildren\b/g, 'kids'],
];

/** Courteous words for the top level. */
const COURTEOUS: readonly [RegExp, string][] = [
  [/\bhello\b/, 'good day'],
  [/\bask me\b/g, 'please ask me'],
];

/** Writes a sentence's words at a level of formality (0 to 4), before its first letter is raised. */
export function applyFormality(text: string, formality: number): string {
  const swaps = formality === 0 ? CASUAL : formality === 4 ? COURTEOUS : [];
  const worded = swaps.reduce((result, [from, to]) => result.replace(from, to), text);
  return formality <= 1 ? contract(worded) : worded;
}

/** Words before a verb phrase, by level: "just open", "please open". */
export const VERB_WORDS = ['just ', '', '', 'please ', 'kindly '] as const;

const OPENERS: Readonly<Record<'casual' | 'light' | 'courteous', readonly string[]>> = {
  casual: ['yeah, ', 'okay, ', 'sure, ', 'right, '],
  light: ['well, ', 'so, '],
  courteous: ['certainly, ', 'of course, ', 'by all means, '],
};
const REGRETS = ['I am afraid that ', 'I regret to say that '];
const SUFFIXES = { casual: [', you know'], courteous: [', if I may say so'] } as const;
const KEEPS_ITS_START = /^(no|yes|sorry|I am sorry|how|what|why|thank|of course)\b/;

export interface Manner {
  readonly opener: string;
  readonly suffix: string;
}

/**
 * What stands around the main sentence: an easy word below the middle, a courteous one above it.
 * At the ends, and where the sentence keeps its own start, a clause at its end says the same.
 *
 * @param alone whether no advice follows that could carry the manner
 */
export function mannerOf(
  content: Content,
  { lead, formality, alone }: { lead: string; formality: number; alone: boolean },
  random: Random,
): Manner {
  if (formality === 2 || (formality === 3 && !alone)) return { opener: '', suffix: '' };
  const low = formality < 2;
  const extreme = formality === 0 || formality === 4;
  const keeps = KEEPS_ITS_START.test(lead);
  const canEnd = !/[?]$/.test(lead);
  const suffixes = low ? SUFFIXES.casual : SUFFIXES.courteous;
  const ends = canEnd && ((extreme && alone) || keeps);
  const kind = formality === 0 ? 'casual' : low ? 'light' : 'courteous';
  const regret = content.kind === 'beyond' && !low;
  const opener = keeps ? '' : random.pick(regret ? REGRETS : OPENERS[kind]);
  return { opener, suffix: ends ? random.pick(suffixes) : '' };
}
