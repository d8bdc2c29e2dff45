import type { Tokenizer } from '@lethe/models';
import type { Dialogue } from '../corpus/dialogue.ts';
import { ASSISTANT, BOS, controlTokens, END, USER } from '../tokenizer/special-tokens.ts';

/** Token ids and, for each, how much predicting it counts. */
export interface EncodedDialogue {
  readonly tokens: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Encodes a dialogue as the runtime does: `<|bos|>`, then a turn at a time the person's text, the four
 * control tokens, the answer and `<|end|>`. Markers and control tokens are given, so they weigh nothing.
 */
export function encodeDialogue(
  dialogue: Dialogue,
  tokenizer: Tokenizer,
  userWeight: number,
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
    add([...tokenizer.encode(assistant), END], 1);
  }
  return { tokens, weights };
}
