import { always, before, beforeWord, both, notAfter, notBefore, wordSet } from './fit.ts';
import type { EditRule, Fit } from './rule.ts';
import { TIERS, type Tier, tiersAbove, tiersBelow } from './tiers.ts';

/** One pair of a long and a short form. Tier 1 is the most usual contraction, tier 4 the most casual. */
interface Contraction {
  readonly tier: Tier;
  readonly long: string;
  readonly short: string;
  /** Where the long form may be shortened. */
  readonly shortens: Fit;
  /** Where the short form stands for this long form. */
  readonly lengthens: Fit;
}

const PARTICIPLES = wordSet(
  'been had done seen made got gone taken given found written said read known learned heard tried used',
);
const AFTER_HAS = wordSet('been got had');
const AFTER_HAD = wordSet('better been had');
const SUBJECTS = wordSet('i you he she it we they this that there these those anyone everyone');
const LET_US = wordSet('see start begin look try take go say think make keep');

/** "Where they are now" and "as it is today" keep their long form. */
const POINTERS = wordSet('what where how who whom which when why as than whatever wherever');

const negation = (long: string, short: string): Contraction => ({
  tier: 2,
  long,
  short,
  shortens: always,
  // "Don't you agree?" has no long form with the same word order.
  lengthens: notBefore(SUBJECTS),
});

/** Whether a short form stands for this verb: `it's` may be "it is" or "it has", `I'd` "I would" or "I had". */
const LENGTHENS: Readonly<Record<string, Fit>> = {
  is: notBefore(AFTER_HAS),
  has: before(AFTER_HAS),
  would: notBefore(AFTER_HAD),
  had: before(AFTER_HAD),
};

/** Where a verb may be shortened: as an auxiliary, and not at the end ("Yes, it is."). */
const SHORTENS: Readonly<Record<string, Fit>> = {
  have: before(PARTICIPLES),
  has: before(PARTICIPLES),
  had: before(AFTER_HAD),
};

const verb = (tier: Tier, subject: string, long: string, short: string): Contraction => ({
  tier,
  long: `${subject} ${long}`,
  short: `${subject}'${short}`,
  shortens: SHORTENS[long] ?? both(beforeWord, notAfter(POINTERS)),
  lengthens: LENGTHENS[long] ?? always,
});

const each = (subjects: string, make: (subject: string) => Contraction) =>
  subjects.split(' ').map(make);

const CONTRACTIONS: readonly Contraction[] = [
  verb(1, 'i', 'am', 'm'),
  ...each('you we they', (subject) => verb(1, subject, 'are', 're')),
  ...each('it he she', (subject) => verb(1, subject, 'is', 's')),
  negation('cannot', "can't"),
  negation('will not', "won't"),
  ...each('do does did is are was were has have had would could should', (auxiliary) =>
    negation(`${auxiliary} not`, `${auxiliary}n't`),
  ),
  ...each('i you we they it he she', (subject) => verb(3, subject, 'will', 'll')),
  ...each('i you we they', (subject) => verb(3, subject, 'have', 've')),
  ...each('it he she', (subject) => verb(3, subject, 'has', 's')),
  ...each('that there here what who where how', (subject) => verb(4, subject, 'is', 's')),
  ...each('that there', (subject) => verb(4, subject, 'will', 'll')),
  ...each('i you we they he she', (subject) => verb(4, subject, 'would', 'd')),
  ...each('i you we they he she', (subject) => verb(4, subject, 'had', 'd')),
  { tier: 4, long: 'let us', short: "let's", shortens: before(LET_US), lengthens: always },
];

const capitalI = (text: string) => text.replace(/^i(?=$|[' ])/, 'I');

/**
 * Rules for a formality in [0, 1]: below neutral the usual contractions are used first, above neutral
 * the most casual are written out first; none at neutral.
 */
export function contractionRules(formality: number): EditRule[] {
  const shortened = tiersBelow(formality);
  const writtenOut = tiersAbove(formality);
  const kind = 'contractions';
  return CONTRACTIONS.flatMap(({ tier, long, short, shortens, lengthens }): EditRule[] => {
    if (tier <= shortened)
      return [{ words: long.split(' '), replacement: capitalI(short), kind, fits: shortens }];
    if (tier > TIERS - writtenOut)
      return [{ words: [short], replacement: capitalI(long), kind, fits: lengthens }];
    return [];
  });
}
