import type { Judgement } from '@lethe/constitution';
import type { VerdictReport } from '@lethe/protocol';

/** A judgement as it is told: numbers, places and names of closed lists. */
export const verdictReportOf = (judgement: Judgement): VerdictReport => ({
  verdict: judgement.verdict,
  signals: { ...judgement.signals },
  principles: judgement.principles.map(({ id, score, verdict, spans, ruleIds }) => ({
    id,
    score,
    verdict,
    spans: spans.map(({ start, end }) => ({ start, end })),
    ruleIds: [...ruleIds],
  })),
  weightedScore: judgement.weightedScore,
  constitution: judgement.constitution,
  method: judgement.method ?? null,
});
