/** What an edit is counted as. */
export type EditKind = 'contractions' | 'plainWords';

/**
 * Whether a rule fits between two words, both in lower case: the one that follows directly and the one
 * right before; null where a mark or the sentence's edge is there instead.
 */
export type Fit = (next: string | null, previous: string | null) => boolean;

/** Replaces a run of words, each given in lower case with straight apostrophes. */
export interface EditRule {
  readonly words: readonly string[];
  readonly replacement: string;
  readonly kind: EditKind;
  /** Where the rule fits; absent: everywhere. */
  readonly fits?: Fit;
}

/** Rules by their first word, the longest first. */
export type RuleTable = ReadonlyMap<string, readonly EditRule[]>;

export function ruleTable(rules: readonly EditRule[]): RuleTable {
  const table = new Map<string, EditRule[]>();
  for (const rule of rules) {
    const first = rule.words[0] as string;
    table.set(first, [...(table.get(first) ?? []), rule]);
  }
  for (const sameFirst of table.values()) sameFirst.sort((a, b) => b.words.length - a.words.length);
  return table;
}
