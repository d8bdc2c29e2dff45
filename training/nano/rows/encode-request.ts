import type { Tokenizer } from '@lethe/models';
import type { Ask } from '../corpus/dialogue.ts';
import type { Random } from '../corpus/random.ts';
import type { TrainingSettings } from '../settings.ts';
import { ASSISTANT, BOS, planToken, SPECIAL_TOKENS, USER } from '../tokenizer/special-tokens.ts';
import { encodeCall, type Sequence } from './encode-dialogue.ts';

/**
 * A request with its plan alone: many wordings in few tokens. Some of its tokens are replaced by others.
 * The plan is asked for not only where the answer begins but, with less weight, from each word on:
 * otherwise a small model needs long until it finds out that it is to look back at the words.
 */
export function encodeRequest(
  ask: Ask,
  tokenizer: Tokenizer,
  { requests, weights, shape }: Pick<TrainingSettings, 'requests' | 'weights' | 'shape'>,
  random: Random,
): Sequence {
  const first = SPECIAL_TOKENS.length;
  const text = tokenizer
    .encode(ask.user)
    .map((token) =>
      random.chance(requests.noise) ? first + random.below(shape.vocabSize - first) : token,
    );
  const call = random.chance(requests.plain) ? [ASSISTANT] : encodeCall(ask, tokenizer);
  const begin = [BOS, USER];
  const tokens = [...begin, ...text, ...call];
  const hints = new Array<number>(text.length + call.length - 1).fill(requests.hint);
  return {
    tokens,
    targets: tokens.map(() => planToken(ask.topic)),
    weights: [...begin.map(() => 0), ...hints, weights.plan],
  };
}
