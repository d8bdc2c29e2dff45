import type { Llama } from '../llama/model.ts';
import { GENERATION_LIMITS, type GenerationRequest } from '../runtime/check-options.ts';
import type { GenerationStep, GenerationSummary, Model } from '../runtime/model.ts';
import type { EndReason } from '../runtime/runtime.ts';
import { createAnswerWriter } from './answer-writer.ts';
import { createConversationCaches, sharedPrefix } from './conversation-caches.ts';
import { createPrompt } from './prompt.ts';
import type { NanoVocabulary } from './vocabulary.ts';

export interface NanoModel extends Model {
  generate(
    request: GenerationRequest,
    isAborted?: () => boolean,
  ): Generator<GenerationStep, GenerationSummary, void>;
  forget(conversationId: string): void;
  /** Conversations whose keys and values are held. */
  readonly conversations: number;
}

export interface NanoModelOptions {
  readonly llama: Llama;
  readonly vocabulary: NanoVocabulary;
  /** Milliseconds from any start. */
  readonly clock: () => number;
}

/** Tokens of a prompt that are read between two looks at the abort and the clock. */
const PROMPT_STEP = 64;
/** The share of the context that a prompt leaves to the answer, if the answer may be as long. */
const ANSWER_SHARE = 3 / 8;

export function createNanoModel({ llama, vocabulary, clock }: NanoModelOptions): NanoModel {
  const { context, vocabulary: size } = llama.config;
  const caches = createConversationCaches(llama);

  function* generate(
    request: GenerationRequest,
    isAborted: () => boolean = () => false,
  ): Generator<GenerationStep, GenerationSummary, void> {
    const deadline = clock() + GENERATION_LIMITS.timeMs;
    const interruption = (): EndReason | undefined =>
      isAborted() ? 'abort' : clock() >= deadline ? 'time' : undefined;
    const reserved = Math.min(request.maxTokens, Math.floor(context * ANSWER_SHARE));
    const { tokens, truncated } = createPrompt(vocabulary, request, context - reserved);
    const cache = caches.take(request.conversationId);
    // The last token is always read again: its logits begin the answer.
    const reusedTokens = Math.min(sharedPrefix(cache, tokens), tokens.length - 1);
    const writer = createAnswerWriter(vocabulary, request, size);
    cache.tokens.set(tokens);
    cache.length = reusedTokens;

    let logits: Float32Array = new Float32Array(0);
    const read = (to: number): void => {
      logits = llama.forward(cache.keyValues, cache.tokens, cache.length, to);
      cache.length = to;
    };
    let reason: EndReason | undefined;
    while (cache.length < tokens.length) {
      yield { text: '' };
      reason = interruption();
      if (reason) break;
      read(Math.min(cache.length + PROMPT_STEP, tokens.length));
    }
    while (!reason) {
      yield writer.write(logits);
      reason = writer.complete ?? (cache.length === context ? 'length' : interruption());
      if (reason) break;
      cache.tokens[cache.length] = writer.token;
      read(cache.length + 1);
    }
    yield { text: writer.rest() };
    return {
      reason,
      promptTokens: tokens.length,
      reusedTokens,
      completionTokens: writer.completionTokens,
      truncatedPrompt: truncated,
      meanLogProbability: writer.meanLogProbability,
    };
  }

  return {
    generate,
    forget: caches.forget,
    get conversations() {
      return caches.size;
    },
  };
}
