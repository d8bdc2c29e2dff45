import type { Tokenizer } from '@lethe/models';
import type { Ask, Turn } from '../corpus/dialogue.ts';
import type { Random } from '../corpus/random.ts';
import {
  ASSISTANT,
  BOS,
  controlTokens,
  END,
  FACTS,
  planToken,
  USER,
} from '../tokenizer/special-tokens.ts';

/** Tokens to read and, for each, what is to be predicted from there and how much that counts. */
export interface Sequence {
  readonly tokens: readonly number[];
  readonly targets: readonly number[];
  readonly weights: readonly number[];
}

/** How much predicting a token counts; the rest of an answer weighs 1. */
export interface TokenWeights {
  /** The plan, which decides what an answer is about. */
  readonly plan: number;
  /** The first tokens of an answer's text. */
  readonly opening: number;
}

const OPENING_TOKENS = 8;
/** The runtime reads earlier answers without their plans, except what it still has in memory. */
const PLANS_DROPPED = 0.7;

/** What stands between a person's text and the answer. */
export function encodeCall(
  { facts, style }: Pick<Ask, 'facts' | 'style'>,
  tokenizer: Tokenizer,
): number[] {
  const told = facts === undefined ? [] : [FACTS, ...tokenizer.encode(facts)];
  return [...told, ...controlTokens(style), ASSISTANT];
}

/**
 * Encodes a dialogue as the runtime does: `<|bos|>`, then a turn at a time the person's text, facts where
 * there are some, the control tokens, the plan, the answer and `<|end|>`. Only plans and answers weigh
 * anything: the rest is given.
 */
export function encodeDialogue(
  dialogue: readonly Turn[],
  tokenizer: Tokenizer,
  weighing: TokenWeights,
  random: Random,
): Sequence {
  const tokens = [BOS];
  const weights = [0];
  const add = (ids: readonly number[], weight: number): void => {
    for (const id of ids) {
      tokens.push(id);
      weights.push(weight);
    }
  };
  dialogue.forEach((turn, index) => {
    add([USER, ...tokenizer.encode(turn.user), ...encodeCall(turn, tokenizer)], 0);
    const answer = [...tokenizer.encode(turn.assistant), END];
    const isPlanned = index === dialogue.length - 1 || !random.chance(PLANS_DROPPED);
    if (isPlanned) add([planToken(turn.topic)], weighing.plan);
    // Without its plan an answer's first token must not be learnt: a plan belongs there.
    add(answer.slice(0, 1), isPlanned ? weighing.opening : 0);
    add(answer.slice(1, OPENING_TOKENS), weighing.opening);
    add(answer.slice(OPENING_TOKENS), 1);
  });
  return { tokens: tokens.slice(0, -1), targets: tokens.slice(1), weights: weights.slice(1) };
}
