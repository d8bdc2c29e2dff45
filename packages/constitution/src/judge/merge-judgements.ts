import type { Judgement, PrincipleJudgement } from './judge.ts';
import { gravest } from './verdict.ts';

/** The judgement of a part of a text, and where the part starts, UTF-16 code units. */
export interface PartJudgement {
  readonly judgement: Judgement;
  readonly start: number;
}

/** Places that one principle tells of. */
const SPANS = 32;

/** The judgement of a text that was judged in parts by one constitution: the gravest of each. */
export function mergeJudgements(parts: readonly [PartJudgement, ...PartJudgement[]]): Judgement {
  const judgements = parts.map(({ judgement }) => judgement);
  const names = new Set(judgements.flatMap(({ signals }) => Object.keys(signals)));
  const ids = new Set(judgements.flatMap(({ principles }) => principles.map(({ id }) => id)));
  return {
    verdict: gravest(judgements.map(({ verdict }) => verdict)),
    signals: Object.fromEntries([...names].map((name) => [name, highest(judgements, name)])),
    principles: [...ids].map((id) => mergePrinciple(id, parts)),
    weightedScore: Math.max(...judgements.map(({ weightedScore }) => weightedScore)),
    constitution: parts[0].judgement.constitution,
  };
}

/** Null where a detector failed on any part: what is known of the others says too little. */
function highest(judgements: readonly Judgement[], name: string): number | null {
  let score = 0;
  for (const { signals } of judgements) {
    const one = signals[name as keyof typeof signals];
    if (one === null) return null;
    score = Math.max(score, one ?? 0);
  }
  return score;
}

function mergePrinciple(id: string, parts: readonly PartJudgement[]): PrincipleJudgement {
  const found = parts.flatMap(({ judgement, start }) =>
    judgement.principles.filter((one) => one.id === id).map((one) => ({ one, start })),
  );
  return {
    id,
    score: Math.max(...found.map(({ one }) => one.score)),
    verdict: gravest(found.map(({ one }) => one.verdict)),
    spans: found
      .flatMap(({ one, start }) =>
        one.spans.map((span) => ({ start: span.start + start, end: span.end + start })),
      )
      .slice(0, SPANS),
    ruleIds: [...new Set(found.flatMap(({ one }) => one.ruleIds))],
  };
}
