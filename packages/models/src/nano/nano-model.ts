import { createAnswerWriter } from '../answer/answer-writer.ts';
import { errors } from '../errors.ts';
import type { Llama } from '../llama/model.ts';
import { GENERATION_LIMITS, type GenerationRequest } from '../runtime/check-options.ts';
import type {
  Compressed,
  GenerationStep,
  GenerationSummary,
  Model,
  ModelExamination,
  TextRecall,
} from '../runtime/model.ts';
import type { EndReason } from '../runtime/runtime.ts';
import { compressCache } from './compress-cache.ts';
import {
  createConversationCaches,
  cutCache,
  extendCache,
  sharedPrefix,
} from './conversation-caches.ts';
import { examineNano } from './examine.ts';
import { decodeKvState, encodeKvState } from './kv-state.ts';
import type { PlanReader } from './plan-reader.ts';
import { createPrompt } from './prompt.ts';
import { recallText } from './recall.ts';
import type { Retention } from './retention.ts';
import { createToldCounts } from './told-counts.ts';
import type { NanoVocabulary } from './vocabulary.ts';

/** A model whose every method answers at once. */
export interface NanoModel extends Model {
  generate(
    request: GenerationRequest,
    isAborted?: () => boolean,
  ): Generator<GenerationStep, GenerationSummary, void>;
  forget(conversationId: string): void;
  embed(texts: readonly string[]): Float32Array[];
  exportState(conversationId: string): Uint8Array | undefined;
  /** @throws KV_STATE_INVALID, KV_STATE_OF_ANOTHER_MODEL */
  importState(conversationId: string, state: Uint8Array): void;
  /** @throws KV_RETENTION_INVALID; nothing is changed then */
  compress(conversationId: string, retention: Retention): Compressed | undefined;
  examine(): ModelExamination;
  recall(texts: readonly string[]): TextRecall[];
  /** Conversations whose keys and values are held. */
  readonly conversations: number;
}

export interface NanoModelOptions {
  readonly llama: Llama;
  readonly vocabulary: NanoVocabulary;
  /** Helps to choose the plan that opens an answer. */
  readonly planReader?: PlanReader | undefined;
  /** SHA-256 that names the weights: the conversations' states belong to them. 32 bytes. */
  readonly fingerprint: Uint8Array;
  /** Milliseconds from any start. */
  readonly clock: () => number;
}

/** A run of so many tokens is about half a sentence: small models fall into saying it again. */
const ONCE_ONLY = 6;

/** Tokens of a prompt that are read between two looks at the abort and the clock. */
const PROMPT_STEP = 64;
/** The share of the context that a prompt leaves to the answer, if the answer may be as long. */
const ANSWER_SHARE = 3 / 8;

/** No conversation has an empty name: what embedding a text leaves is forgotten under it. */
const EMBEDDING = '';

export function createNanoModel(options: NanoModelOptions): NanoModel {
  const { llama, vocabulary, planReader, fingerprint, clock } = options;
  const { context } = llama.config;
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
    const writer = createAnswerWriter(vocabulary, request, {
      // Who wants no penalty wants the model's own choice.
      ...(request.repetitionPenalty > 1 && { onceOnly: ONCE_ONLY }),
    });
    const counts = createToldCounts(request.messages.at(-1)!.facts);
    cache.tokens.set(tokens);
    cutCache(cache, reusedTokens);

    let logits: Float32Array = new Float32Array(0);
    const read = (to: number): void => {
      logits = llama.forward(cache.keyValues, cache.tokens, cache.length, to, cache.used);
      extendCache(cache, to);
    };
    let reason: EndReason | undefined;
    while (cache.length < tokens.length) {
      yield { text: '' };
      reason = interruption();
      if (reason) break;
      read(Math.min(cache.length + PROMPT_STEP, tokens.length));
    }
    if (!reason && planReader) {
      const follows = request.messages.some(({ role }) => role === 'assistant');
      logits = planReader.weigh(logits, request.messages.at(-1)!.content, follows);
    }
    while (!reason) {
      const step = writer.write(logits);
      yield { ...step, text: counts.push(step.text) };
      reason = writer.complete ?? (cache.length === context ? 'length' : interruption());
      if (reason) break;
      cache.tokens[cache.length] = writer.token;
      read(cache.length + 1);
    }
    yield { text: counts.push(writer.rest()) + counts.end() };
    return {
      reason,
      promptTokens: tokens.length,
      reusedTokens,
      completionTokens: writer.completionTokens,
      truncatedPrompt: truncated,
      meanLogProbability: writer.meanLogProbability,
    };
  }

  const owner = { config: llama.config, fingerprint };

  function embed(text: string): Float32Array {
    // No token stands for more UTF-16 units than it has bytes: a longer text cannot fit.
    const units = context * vocabulary.tokenizer.longestToken;
    if (text.length > units) throw errors.CONTEXT_EXCEEDED({ context });
    const tokens = [vocabulary.begin, ...vocabulary.tokenizer.encode(text)];
    const cache = caches.take(EMBEDDING);
    const mean = llama.meanState(cache.keyValues, tokens);
    const length = Math.hypot(...mean);
    return mean.map((value) => value / length);
  }

  return {
    generate,
    forget: caches.forget,
    embed(texts) {
      try {
        return texts.map(embed);
      } finally {
        caches.forget(EMBEDDING);
      }
    },
    exportState(conversationId) {
      const cache = caches.find(conversationId);
      if (!cache?.length) return undefined;
      return encodeKvState(owner, {
        tokens: cache.tokens.subarray(0, cache.length),
        positions: cache.positions.subarray(0, cache.used),
        values: llama.pack(cache.keyValues, cache.used),
      });
    },
    importState(conversationId, state) {
      const { tokens, positions, values } = decodeKvState(owner, state);
      caches.forget(conversationId);
      const cache = caches.take(conversationId);
      llama.unpack(cache.keyValues, positions.length, values);
      cache.tokens.set(tokens);
      cache.length = tokens.length;
      cache.positions.set(positions);
      cache.used = positions.length;
    },
    compress(conversationId, retention) {
      const cache = caches.find(conversationId);
      return cache?.used ? compressCache(llama, cache, retention) : undefined;
    },
    examine: () => examineNano({ llama, vocabulary, caches }),
    recall: (texts) => texts.map((text) => recallText({ llama, vocabulary, caches }, text)),
    get conversations() {
      return caches.size;
    },
  };
}
