import type { Tokenizer } from '@lethe/models';
import type { Dialogue } from '../corpus/dialogue.ts';
import { ASSISTANT, BOS, controlTokens, END, USER } from '../tokenizer/special-tokens.ts';

/** Token ids and, for each, how much predicting it counts. */
export interface EncodedDialogue {
  readonly tokens: readonly number[];
  readonly weights: readonly number[];
}

/** How much predicting a token counts; the rest of an answer weighs 1. */
export interface TokenWeights {
  /** What the person wrote. */
  readonly userWeight: number;
  /** The first tokens of an answer. */
  readonly openingWeight: number;
}

const OPENING_TOKENS = 12;

/**
 * Encodes a dialogue as the runtime does: `<|bos|>`, then a turn at a time the person's text, the four
 * control tokens, the answer and `<|end|>`. Markers and control tokens are given, so they weigh nothing.
 */
export function encodeDialogue(
  dialogue: Dialogue,
  tokenizer: Tokenizer,
  { userWeight, openingWeight }: TokenWeights,
): EncodedDialogue {
  const tokens = [BOS];
  const weights = [0];
  const add = (ids: readonly number[], weight: number): void => {
    for (const id of ids) {
      tokens.push(id);
      weights.push(weight);
    }
  };
  for (const { user, style, assistant } of dialogue) {
    add([USER], 0);
    add(tokenizer.encode(user), userWeight);
    add([...controlTokens(style), ASSISTANT], 0);
    const answer = [...tokenizer.encode(assistant), END];
    add(answer.slice(0, OPENING_TOKENS), openingWeight);
    add(answer.slice(OPENING_TOKENS), 1);
  }
  return { tokens, weights };
}
