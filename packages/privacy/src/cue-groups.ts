import type { PatternRule } from './candidates/pattern-rule.ts';
import { type CompiledRule, type RuleTable, tabulate } from './candidates/rule-table.ts';
import { AGAINST } from './context/against.ts';
import { type CueGroup, type CueIndex, compileCues } from './context/cue-index.ts';
import { PII_TYPES, type PiiType } from './span.ts';

/** Pattern rules and cue phrases compiled together: phrases used by several rules share a group. */
export interface Compiled {
  readonly table: RuleTable;
  readonly index: CueIndex;
  /** The group of each named list of phrases. */
  readonly named: Readonly<Record<string, ReadonlySet<number>>>;
}

/**
 * @param rules formats with a fixed shape
 * @param named lists of phrases that a family asks about by name
 * @param marked words whose tokens carry a mark
 */
export const compileRules = (
  rules: readonly PatternRule[],
  named: Readonly<Record<string, readonly string[]>>,
  marked: readonly (readonly [mark: number, words: Iterable<string>])[],
): Compiled => {
  const groups: CueGroup[] = [];
  const known = new Map<string, number>();
  const groupOf = (phrases: readonly string[]): ReadonlySet<number> => {
    const key = phrases.join('\n');
    let id = known.get(key);
    if (id === undefined) {
      id = groups.length;
      groups.push({ id, phrases });
      known.set(key, id);
    }
    return new Set([id]);
  };
  const against = groupOf(AGAINST);
  const ofType = (type: PiiType): ReadonlySet<number> =>
    new Set(
      rules.flatMap((rule) =>
        rule.type === type && rule.cues !== undefined ? [...groupOf(rule.cues)] : [],
      ),
    );
  const byType = new Map(PII_TYPES.map((type) => [type, ofType(type)]));
  const compiled = rules.map(
    (rule): CompiledRule => ({
      rule,
      ofType: byType.get(rule.type) as ReadonlySet<number>,
      pattern: new RegExp(rule.pattern.source, `${rule.pattern.flags}y`),
      groups: rule.cues === undefined ? new Set() : groupOf(rule.cues),
      against,
    }),
  );
  const byName = Object.fromEntries(
    Object.entries(named).map(([name, phrases]) => [name, groupOf(phrases)]),
  );
  return {
    table: tabulate(compiled),
    index: compileCues(groups, marked),
    named: { ...byName, against },
  };
};
