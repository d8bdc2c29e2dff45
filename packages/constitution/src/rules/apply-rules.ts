import type { Mention } from './lexicon.ts';
import type { Rule } from './rule.ts';
import type { Words } from './words.ts';

/** A rule that fits, with the words it fits. */
export interface Match {
  readonly rule: Rule;
  readonly from: number;
  readonly to: number;
}

/** Words between two groups where a rule does not say. */
export const GAP = 4;
/** Words before a sequence in which `notAt` still counts: "how to avoid being". */
const BEFORE = 3;
/** Mentions of one sentence that are looked at; a text of nothing but mentions stays linear. */
const MENTIONS = 400;

export interface RuleIndex {
  /** Rules by the group that each begins with. */
  readonly byFirst: ReadonlyMap<string, readonly Rule[]>;
  /** Every group that a rule names; a lexicon may have more. */
  readonly groups: ReadonlySet<string>;
}

export const indexRules = (rules: readonly Rule[]): RuleIndex => ({
  byFirst: Map.groupBy(rules, ({ sequence }) => sequence[0] as string),
  groups: new Set(
    rules.flatMap(({ sequence, unless = [], notAt = [] }) => [...sequence, ...unless, ...notAt]),
  ),
});

/** Finds each rule at most once a sentence. Linear in the words, for a given set of rules. */
export function applyRules(
  index: RuleIndex,
  all: readonly Mention[],
  { sentences }: Pick<Words, 'sentences'>,
): Match[] {
  const matches: Match[] = [];
  const mentions = all.filter(({ group }) => index.groups.has(group));
  for (let at = 0; at < mentions.length; ) {
    const sentence = sentences[(mentions[at] as Mention).from];
    const first = at;
    while (at < mentions.length && sentences[(mentions[at] as Mention).from] === sentence) at++;
    const inside = mentions
      .slice(first, Math.min(at, first + MENTIONS))
      // A phrase that runs over the end of a sentence was not meant as one.
      .filter(({ to }) => sentences[to - 1] === sentence);
    applyInSentence(index, inside, matches);
  }
  return matches;
}

function applyInSentence(index: RuleIndex, mentions: readonly Mention[], matches: Match[]): void {
  const groups = new Set<string>();
  for (const { group } of mentions) groups.add(group);
  for (const first of groups)
    for (const rule of index.byFirst.get(first) ?? []) {
      if (!rule.sequence.every((group) => groups.has(group))) continue;
      if (rule.unless?.some((group) => groups.has(group))) continue;
      const match = placeOf(rule, mentions);
      if (match !== null) matches.push(match);
    }
}

/** The earliest place where the groups follow one another closely enough. */
function placeOf(rule: Rule, mentions: readonly Mention[]): Match | null {
  const { sequence, gap = GAP, notAt = [] } = rule;
  /** For each step of the sequence: where it ended last, and where that run began. */
  const reached: ({ from: number; to: number } | null)[] = sequence.map(() => null);
  for (const { group, from, to } of mentions) {
    // From the back, so that one phrase is never two steps.
    for (let step = sequence.length - 1; step >= 0; step--) {
      if (sequence[step] !== group) continue;
      const before = step === 0 ? { from, to: from } : reached[step - 1];
      if (!before || from < before.to || from - before.to > gap) continue;
      const run = { from: before.from, to };
      if (step === sequence.length - 1) {
        if (!isExcused(run, mentions, notAt)) return { rule, ...run };
      } else reached[step] = run;
    }
  }
  return null;
}

const isExcused = (
  { from, to }: { from: number; to: number },
  mentions: readonly Mention[],
  notAt: readonly string[],
): boolean =>
  notAt.length > 0 &&
  mentions.some(
    (mention) => notAt.includes(mention.group) && mention.from >= from - BEFORE && mention.to <= to,
  );
