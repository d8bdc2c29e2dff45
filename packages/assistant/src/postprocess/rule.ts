/** What an edit is counted as. */
export type EditKind = 'contractions' | 'plainWords';

/** Replaces a run of words, each given in lower case with straight apostrophes. */
export interface EditRule {
  readonly words: readonly string[];
  readonly replacement: string;
  readonly kind: EditKind;
  /**
   * Whether the rule fits before `next`: the word that follows directly, in lower case, or null where a
   * mark or the end of the sentence follows. Absent: it always fits.
   */
  readonly fits?: (next: string | null) => boolean;
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
