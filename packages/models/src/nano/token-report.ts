import type { TokenEvent, TokenProbability } from '../runtime/runtime.ts';
import { logSumExp } from '../sampling/log-sum-exp.ts';
import { createRanking } from '../sampling/ranking.ts';
import type { Tokenizer } from '../tokenizer/tokenizer.ts';

/** Tells a chosen token and the likeliest ones beside it; nothing where no count is given. */
export function createTokenReport(
  tokenizer: Pick<Tokenizer, 'bytesOf' | 'vocabularySize'>,
  count: number | undefined,
): (token: number, logits: Float32Array) => TokenEvent | undefined {
  if (count === undefined) return () => undefined;
  const ranking = createRanking(Math.min(count, tokenizer.vocabularySize) || 1);
  const utf8 = new TextDecoder();

  return (token, logits) => {
    const total = logSumExp(logits);
    const describe = (id: number): TokenProbability => {
      const bytes = tokenizer.bytesOf(id);
      return { text: utf8.decode(bytes), bytes: [...bytes], logProbability: logits[id] - total };
    };
    const likeliest = [...ranking.largest(logits)].slice(0, count).map(describe);
    return { type: 'token', ...describe(token), likeliest };
  };
}
