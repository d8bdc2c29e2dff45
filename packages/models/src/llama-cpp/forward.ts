import type { LlamaContextSequence, Token } from 'node-llama-cpp';

/** Of all logits the largest ones are taken across; a token beyond them is never chosen. */
export const CANDIDATES = 512;

/** The logits after a token: those of the likeliest candidates, the others minus infinity. */
export interface Logits {
  readonly values: Float32Array;
  /** Logarithm of the sum of the exponentials of all logits, those left out included. */
  readonly logTotal: number;
}

/**
 * Reads one token and gives the logits after it.
 *
 * @param values where they go; as long as the vocabulary.
 */
export async function forward(
  sequence: LlamaContextSequence,
  token: Token,
  values: Float32Array,
): Promise<Logits> {
  const generateNext = {
    logits: { filter: { tokens: [], includeTop: CANDIDATES } },
    totalLogitWeight: true,
    // The library's own sampling changes nothing then.
    options: { temperature: 0 },
  };
  const [result] = await sequence.controlledEvaluate([[token, { generateNext }]]);
  const { logits, totalLogitWeight } = result!.next as Required<typeof result & object>['next'];
  values.fill(-Infinity);
  let largest = -Infinity;
  for (const [id, logit] of logits!) {
    values[id] = logit;
    if (logit > largest) largest = logit;
  }
  return { values, logTotal: largest + Math.log(totalLogitWeight!) };
}
