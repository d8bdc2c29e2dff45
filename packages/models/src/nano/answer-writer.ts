import type { GenerationRequest } from '../runtime/check-options.ts';
import type { GenerationStep } from '../runtime/model.ts';
import type { EndReason } from '../runtime/runtime.ts';
import { createStopStrings } from '../runtime/stop-strings.ts';
import { createRandom } from '../sampling/random.ts';
import { createSampler } from '../sampling/sampler.ts';
import { createTokenReport } from './token-report.ts';
import type { NanoVocabulary } from './vocabulary.ts';

/** Turns logits into an answer's text, token by token. */
export interface AnswerWriter {
  /** Chooses a token; the text that is now certain is often none. */
  write(logits: Float32Array): GenerationStep;
  /** The token chosen last. */
  readonly token: number;
  /** Why the answer is complete, once it is. */
  readonly complete: Extract<EndReason, 'end' | 'stop' | 'length'> | undefined;
  /** Text that was held back and is certain at the end. */
  rest(): string;
  /** Tokens of the text: neither the plan it opened with nor the end is one. */
  readonly completionTokens: number;
  readonly meanLogProbability: number;
}

const REPETITION_WINDOW = 64;
const NOTHING: GenerationStep = { text: '' };

/** @param size how many logits there are. */
export function createAnswerWriter(
  vocabulary: NanoVocabulary,
  request: GenerationRequest,
  size: number,
): AnswerWriter {
  const sampler = createSampler({
    ...request,
    repetitionWindow: REPETITION_WINDOW,
    vocabulary: size,
    random: createRandom(request.seed),
  });
  const report = createTokenReport(vocabulary.tokenizer, request.logProbabilities);
  const text = vocabulary.tokenizer.stream();
  const stops = createStopStrings(request.stop);
  let token = vocabulary.end;
  let banned = vocabulary.bannedFirst;
  let complete: AnswerWriter['complete'];
  let completionTokens = 0;
  let logProbabilities = 0;

  return {
    write(logits) {
      token = sampler.choose(logits, banned);
      banned = vocabulary.banned;
      if (token === vocabulary.end) complete = 'end';
      if (token === vocabulary.end || vocabulary.isPlan(token)) return NOTHING;
      completionTokens++;
      logProbabilities += sampler.logProbability;
      const certain = stops.push(text.push(token));
      if (stops.stopped) complete = 'stop';
      else if (completionTokens === request.maxTokens) complete = 'length';
      return { text: certain, token: report(token, logits) };
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
