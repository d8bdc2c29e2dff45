import type { TokenEvent, TokenProbability } from '../runtime/runtime.ts';
import { createRanking } from '../sampling/ranking.ts';
import type { AnswerVocabulary } from './vocabulary.ts';

/** Tells a chosen token and the likeliest ones beside it; nothing where no count is given. */
export function createTokenReport(
  { size, describe }: Pick<AnswerVocabulary, 'size' | 'describe'>,
  count: number | undefined,
): (token: number, logits: Float32Array, logTotal: number) => TokenEvent | undefined {
  if (count === undefined) return () => undefined;
  const ranking = createRanking(Math.min(count, size) || 1);
  return (token, logits, logTotal) => {
    const probability = (id: number): TokenProbability => ({
      ...describe(id),
      logProbability: logits[id] - logTotal,
    });
    const likeliest = [...ranking.largest(logits)].slice(0, count).map(probability);
    return { type: 'token', ...probability(token), likeliest };
  };
}
