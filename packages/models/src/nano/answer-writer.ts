import type { GenerationRequest } from '../runtime/check-options.ts';
import type { EndReason } from '../runtime/runtime.ts';
import { createStopStrings } from '../runtime/stop-strings.ts';
import { createRandom } from '../sampling/random.ts';
import { createSampler } from '../sampling/sampler.ts';
import type { NanoVocabulary } from './vocabulary.ts';

/** Turns logits into an answer's text, token by token. */
export interface AnswerWriter {
  /** Chooses a token; returns the text that is now certain, often none. */
  write(logits: Float32Array): string;
  /** The token chosen last. */
  readonly token: number;
  /** Why the answer is complete, once it is. */
  readonly complete: Extract<EndReason, 'end' | 'stop' | 'length'> | undefined;
  /** Text that was held back and is certain at the end. */
  rest(): string;
  readonly completionTokens: number;
  readonly meanLogProbability: number;
}

/** Mild: a small model repeats itself, but short answers need their small words again. */
const REPETITION = { repetitionPenalty: 1.1, repetitionWindow: 64 };

/** @param size how many logits there are. */
export function createAnswerWriter(
  vocabulary: NanoVocabulary,
  request: GenerationRequest,
  size: number,
): AnswerWriter {
  const sampler = createSampler({
    ...request,
    ...REPETITION,
    vocabulary: size,
    random: createRandom(request.seed),
    banned: vocabulary.banned,
  });
  const text = vocabulary.tokenizer.stream();
  const stops = createStopStrings(request.stop);
  let token = vocabulary.end;
  let complete: AnswerWriter['complete'];
  let completionTokens = 0;
  let logProbabilities = 0;

  return {
    write(logits) {
      token = sampler.choose(logits);
      if (token === vocabulary.end) {
        complete = 'end';
        return '';
      }
      completionTokens++;
      logProbabilities += sampler.logProbability;
      const certain = stops.push(text.push(token));
      if (stops.stopped) complete = 'stop';
      else if (completionTokens === request.maxTokens) complete = 'length';
      return certain;
    },
    // An unfinished character is left out: half of one is no text.
    rest: () => stops.end(),
    get token() {
      return token;
    },
    get complete() {
      return complete;
    },
    get completionTokens() {
      return completionTokens;
    },
    get meanLogProbability() {
      return completionTokens === 0 ? 0 : logProbabilities / completionTokens;
    },
  };
}
