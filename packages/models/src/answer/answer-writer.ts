import type { GenerationRequest } from '../runtime/check-options.ts';
import type { GenerationStep } from '../runtime/model.ts';
import type { EndReason } from '../runtime/runtime.ts';
import { createStopStrings } from '../runtime/stop-strings.ts';
import { logSumExp } from '../sampling/log-sum-exp.ts';
import { createRandom } from '../sampling/random.ts';
import { createRepeatedRuns } from '../sampling/repeated-runs.ts';
import { createSampler } from '../sampling/sampler.ts';
import { createTokenReport } from './token-report.ts';
import type { AnswerVocabulary } from './vocabulary.ts';

/** Turns logits into an answer's text, token by token. */
export interface AnswerWriter {
  /**
   * Chooses a token; the text that is now certain is often none. `logTotal` turns a logit into a
   * log-probability where `logits` does not hold all of them.
   */
  write(logits: Float32Array, logTotal?: number): GenerationStep;
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

export interface AnswerWriterOptions {
  /** Of this many tokens no answer says the same run twice; any run may come again where absent. */
  readonly onceOnly?: number;
}

const REPETITION_WINDOW = 64;
const NOTHING: GenerationStep = { text: '' };

export function createAnswerWriter(
  vocabulary: AnswerVocabulary,
  request: GenerationRequest,
  { onceOnly }: AnswerWriterOptions = {},
): AnswerWriter {
  const sampler = createSampler({
    ...request,
    repetitionWindow: REPETITION_WINDOW,
    vocabulary: vocabulary.size,
    random: createRandom(request.seed),
  });
  const report = createTokenReport(vocabulary, request.logProbabilities);
  const text = vocabulary.stream();
  const stops = createStopStrings(request.stop);
  const runs = onceOnly === undefined ? null : createRepeatedRuns({ length: onceOnly });
  let token = -1;
  let banned = vocabulary.bannedFirst;
  let complete: AnswerWriter['complete'];
  let completionTokens = 0;
  let logProbabilities = 0;

  return {
    write(logits, logTotal = logSumExp(logits)) {
      token = sampler.choose(logits, banned);
      runs?.add(token);
      banned = [...vocabulary.banned, ...(runs?.completing() ?? [])];
      if (vocabulary.isEnd(token)) complete = 'end';
      if (complete || vocabulary.isPlan(token)) return NOTHING;
      completionTokens++;
      logProbabilities += logits[token] - logTotal;
      const certain = stops.push(text.push(token));
      if (stops.stopped) complete = 'stop';
      else if (completionTokens === request.maxTokens) complete = 'length';
      return { text: certain, token: report(token, logits, logTotal) };
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
