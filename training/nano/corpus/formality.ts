import type { Random } from './random.ts';

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
  [/^hello\b/, 'hey'],
  [/^goodbye\b/, 'bye'],
  [/\bthank you so much\b/g, 'thanks so much'],
  [/^thank you\b/, 'thanks'],
  [/^no,/, 'nope,'],
  [/\ba little\b/g, 'a bit'],
  [/\bperhaps\b/g, 'maybe'],
  [/\bchildren\b/g, 'kids'],
  [/\bvery\b/g, 'really'],
];

/** Courteous words for level 2. */
const COURTEOUS: readonly [RegExp, string][] = [
  [/^hi\b/, 'good day'],
  [/^hey\b/, 'hello'],
  [/^bye\b/, 'goodbye'],
  [/\bhow about\b/g, 'may I suggest'],
  [/\bask me\b/g, 'please ask me'],
  [/\bask again\b/g, 'please do ask again'],
];

/** Writes a sentence's words at a level of formality (0 to 2), before its first letter is raised. */
export function applyFormality(text: string, formality: number, random: Random): string {
  const swaps = formality === 0 ? CASUAL : formality === 2 ? COURTEOUS : [];
  const worded = swaps.reduce((result, [from, to]) => result.replace(from, to), text);
  const contracted = formality === 0 || (formality === 1 && random.chance(0.4));
  return contracted ? contract(worded) : worded;
}

const OPENERS: Readonly<
  Record<string, readonly [casual: readonly string[], formal: readonly string[]]>
> = {
  chat: [['', 'ah, ', 'well, '], ['']],
  request: [
    ['sure, ', 'okay, ', 'right, ', 'well, ', 'yeah, '],
    ['certainly, ', 'of course, ', 'gladly, ', 'by all means, '],
  ],
  lethe: [
    ['sure, ', 'okay, ', 'well, ', 'so, '],
    ['certainly, ', 'to be precise, ', 'in brief, '],
  ],
  beyond: [
    ['ah, ', 'hm, ', 'sorry, '],
    ['I am afraid that ', 'I regret that '],
  ],
  urgent: [[''], ['']],
};
const KEEPS_ITS_START =
  /^(no|nope|sorry|I am sorry|yes|hello|hi|hey|goodbye|bye|thank|how about|of course)\b/;

/** What an answer's first sentence begins with: "sure, ", "certainly, " or nothing. */
export function opener(kind: string, first: string, formality: number, random: Random): string {
  if (formality === 1 || KEEPS_ITS_START.test(first) || random.chance(0.2)) return '';
  return random.pick(OPENERS[kind]![formality === 0 ? 0 : 1]);
}

const TIP_FRAMES = [
  ['', '', 'just ', 'try to ', 'maybe ', 'you could '],
  ['', '', '', 'try to ', 'you can ', 'it helps to '],
  [
    'you may wish to ',
    'I would suggest that you ',
    'I would recommend that you ',
    'it would be wise to ',
    'please ',
  ],
] as const;

/** What comes before the verb of advice: an order at level 0, a suggestion at level 2. */
export const tipFrame = (formality: number, random: Random): string =>
  random.pick(TIP_FRAMES[formality]!);

/** At level 2 a plain statement may be introduced. */
export const statementFrame = (formality: number, random: Random): string =>
  formality === 2 && random.chance(0.3)
    ? random.pick(['please note that ', 'I would add that ', 'you may like to know that '])
    : '';
