import type { CueHits } from '../context/cue-index.ts';
import type { PatternRule } from './pattern-rule.ts';

/** A rule made ready: its pattern sticky, its cue groups resolved. */
export interface CompiledRule {
  readonly rule: PatternRule;
  readonly pattern: RegExp;
  readonly groups: ReadonlySet<number>;
  /** The cues of every rule of the same type. */
  readonly ofType: ReadonlySet<number>;
  readonly against: ReadonlySet<number>;
}

/** Rules that can begin with the same lead, in the order in which they are tried. */
export interface Bucket {
  readonly rules: readonly CompiledRule[];
  /** Which of them each group of cues speaks for. */
  readonly byGroup: ReadonlyMap<number, readonly CompiledRule[]>;
  readonly order: ReadonlyMap<CompiledRule, number>;
  readonly gated: Map<string, Gated>;
}

/** Rules that reach a score without a cue, and patterns of which one matches wherever one of theirs does. */
interface Gated {
  readonly rules: readonly CompiledRule[];
  readonly gates: readonly RegExp[];
}

/** Rules by the length of the leading digits, and of the leading letters, of a run. */
export interface RuleTable {
  readonly byDigits: readonly Bucket[];
  readonly byLetters: readonly Bucket[];
}

/** The rules of one lead that can reach the least score in one text. */
export interface ViableRules extends Gated {
  /** Those that a cue in the text speaks for, and all together. */
  readonly cued: readonly CompiledRule[];
  readonly all: readonly CompiledRule[];
}

export const LONGEST_LEAD = 40;

const byGroup = (rules: readonly CompiledRule[]): Map<number, CompiledRule[]> => {
  const groups = new Map<number, CompiledRule[]>();
  for (const rule of rules)
    for (const group of rule.groups) groups.set(group, [...(groups.get(group) ?? []), rule]);
  return groups;
};

const buckets = (
  rules: readonly CompiledRule[],
  lead: (rule: PatternRule) => readonly [number, number] | undefined,
): Bucket[] =>
  Array.from({ length: LONGEST_LEAD + 1 }, (_, length) => {
    const fitting = rules.filter(({ rule }) => {
      const range = lead(rule);
      return range !== undefined && range[0] <= length && length <= range[1];
    });
    return {
      rules: fitting,
      byGroup: byGroup(fitting),
      order: new Map(fitting.map((rule, i) => [rule, i])),
      gated: new Map(),
    };
  });

export const tabulate = (rules: readonly CompiledRule[]): RuleTable => ({
  byDigits: buckets(rules, ({ digits }) => digits),
  byLetters: buckets(rules, ({ letters }) => letters),
});

const captures = (source: string): number =>
  (new RegExp(`${source}|`).exec('') as RegExpExecArray).length - 1;

/** One pattern for many: it is tried once where they would be tried one by one. */
const union = (sources: readonly string[], flags: string): RegExp => {
  let before = 0;
  const parts = sources.map((source) => {
    const shifted = source.replace(/\\([1-9])/g, (_, number) => `\\${Number(number) + before}`);
    before += captures(source);
    return `(?:${shifted})`;
  });
  return new RegExp(parts.join('|'), flags);
};

const gatesOf = (rules: readonly CompiledRule[]): RegExp[] => {
  const byFlags = Map.groupBy(rules, ({ pattern }) => pattern.flags);
  return [...byFlags].map(([flags, alike]) =>
    union(
      alike.map(({ rule }) => rule.pattern.source),
      flags,
    ),
  );
};

/** How many least scores are kept ready; callers use one or two. */
const MOST_KEPT = 8;

const withoutCues = ({ rules, gated }: Bucket, least: number, field: boolean): Gated => {
  const key = `${least} ${field}`;
  const known = gated.get(key);
  if (known !== undefined) return known;
  const reaching = rules.filter(
    ({ rule }) => rule.alone >= least || (field && (rule.field ?? 0) >= least),
  );
  const made = { rules: reaching, gates: gatesOf(reaching) };
  if (gated.size >= MOST_KEPT) gated.clear();
  gated.set(key, made);
  return made;
};

/**
 * @param field the value would begin where the only value of a short text begins
 */
export const viableRules = (
  bucket: Bucket,
  { present }: CueHits,
  least: number,
  field: boolean,
): ViableRules => {
  const without = withoutCues(bucket, least, field);
  const cued = new Set<CompiledRule>();
  for (const group of present) for (const rule of bucket.byGroup.get(group) ?? []) cued.add(rule);
  if (cued.size === 0) return { ...without, cued: [], all: without.rules };
  const inOrder = (rules: Iterable<CompiledRule>) =>
    [...rules].sort((a, b) => (bucket.order.get(a) as number) - (bucket.order.get(b) as number));
  return {
    ...without,
    cued: inOrder(cued),
    all: inOrder(new Set([...without.rules, ...cued])),
  };
};

/** The rules that may match at an offset. */
export const rulesAt = (
  { gates, cued, all }: ViableRules,
  text: string,
  at: number,
): readonly CompiledRule[] => {
  for (const gate of gates) {
    gate.lastIndex = at;
    if (gate.test(text)) return all;
  }
  return cued;
};
