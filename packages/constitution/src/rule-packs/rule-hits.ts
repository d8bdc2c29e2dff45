import type { Judgement } from '../judge/judge.ts';

/** Rules that are counted; the ids are those of files, never a user's words. */
const RULES = 10_000;

/** How often each rule and classifier spoke against a text: what is known to be tried, in numbers. */
export interface RuleHits {
  /** Counts each rule once a judgement. */
  add(judgement: Pick<Judgement, 'principles'>): void;
  /** Most frequent first. */
  list(): { readonly ruleId: string; readonly hits: number }[];
}

export function createRuleHits(): RuleHits {
  const hits = new Map<string, number>();
  return {
    add({ principles }) {
      for (const ruleId of new Set(principles.flatMap(({ ruleIds }) => ruleIds)))
        if (hits.has(ruleId) || hits.size < RULES) hits.set(ruleId, (hits.get(ruleId) ?? 0) + 1);
    },
    list: () =>
      [...hits]
        .map(([ruleId, count]) => ({ ruleId, hits: count }))
        .sort((one, other) => other.hits - one.hits || (one.ruleId < other.ruleId ? -1 : 1)),
  };
}
