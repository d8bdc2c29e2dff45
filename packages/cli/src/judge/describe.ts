import type { Judgement } from '@lethe/constitution';

/** A judgement for a person: the verdict, then each principle with its score and what spoke against it. */
export const describeJudgement = ({ verdict, principles, constitution }: Judgement): string =>
  [
    verdict,
    ...principles.map(({ id, score, verdict: own, spans, ruleIds }) => {
      const places = spans.map(({ start, end }) => `${start}-${end}`).join(', ');
      const why = ruleIds.length === 0 ? '' : ` by ${ruleIds.join(', ')} at ${places}`;
      return `  ${id} ${own} ${score.toFixed(2)}${why}`;
    }),
    `  constitution ${constitution}`,
  ].join('\n');
