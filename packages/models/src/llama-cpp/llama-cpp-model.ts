import type {
  ChatWrapper,
  LlamaContextSequence,
  LlamaEmbeddingContext,
  LlamaModel,
  Token,
} from 'node-llama-cpp';
import { createAnswerWriter } from '../answer/answer-writer.ts';
import type { AnswerVocabulary } from '../answer/vocabulary.ts';
import { errors } from '../errors.ts';
import { GENERATION_LIMITS, type GenerationRequest } from '../runtime/check-options.ts';
import type { GenerationStep, GenerationSummary, Model } from '../runtime/model.ts';
import type { EndReason, Message, Style } from '../runtime/runtime.ts';
import { answerEnds } from './answer-ends.ts';
import { chatHistory } from './chat-history.ts';
import { createConversationPlaces } from './conversation-places.ts';
import { fitMessages } from './fit.ts';
import { forward } from './forward.ts';
import { createLlamaCppStream } from './token-text.ts';

export interface LlamaCppModelOptions {
  readonly model: LlamaModel;
  /** They hold the conversations. */
  readonly sequences: readonly LlamaContextSequence[];
  /** Writes conversations in the model's own form. */
  readonly template: ChatWrapper;
  readonly openEmbedding: () => Promise<LlamaEmbeddingContext>;
  /** Tokens a conversation may have. */
  readonly contextTokens: number;
  readonly vocabularySize: number;
  /** Milliseconds from any start. */
  readonly clock: () => number;
}

/** Tokens of a prompt that are read between two looks at the abort and the clock. */
const PROMPT_STEP = 32;
/** The share of the context that a prompt leaves to the answer, if the answer may be as long. */
const ANSWER_SHARE = 3 / 8;

/** A GGUF model behind the interface of all local models. Everything it sums is llama.cpp's. */
export function createLlamaCppModel(options: LlamaCppModelOptions): Model {
  const { model, sequences, template, contextTokens, vocabularySize, clock } = options;
  const places = createConversationPlaces(sequences, (sequence) => sequence.clearHistory());
  const values = new Float32Array(vocabularySize);
  const ends = answerEnds(model, template);
  const vocabulary = vocabularyOf(model, vocabularySize, ends.tokens);
  let embedding: Promise<LlamaEmbeddingContext> | undefined;

  const encode = (messages: readonly Message[], style: Style): Token[] =>
    template
      .generateContextState({ chatHistory: chatHistory(messages, style) })
      .contextText.tokenize(model.tokenizer);

  async function* generate(
    request: GenerationRequest,
    isAborted: () => boolean = () => false,
  ): AsyncGenerator<GenerationStep, GenerationSummary, void> {
    const deadline = clock() + GENERATION_LIMITS.timeMs;
    const interruption = (): EndReason | undefined =>
      isAborted() ? 'abort' : clock() >= deadline ? 'time' : undefined;
    const reserved = Math.min(request.maxTokens, Math.floor(contextTokens * ANSWER_SHARE));
    const { tokens, truncated } = fitMessages(
      request.messages,
      contextTokens - reserved,
      (messages) => encode(messages, request.style),
    );
    const sequence = await places.take(request.conversationId);
    // The last token is always read again: its logits begin the answer.
    const known = sequence.compareContextTokens([...tokens]).firstDifferentIndex;
    await keepOnly(sequence, Math.min(known, tokens.length - 1));
    // Some architectures cannot keep just any beginning: what is kept is what counts.
    const reusedTokens = sequence.nextTokenIndex;
    const stop = [...request.stop, ...ends.texts];
    const writer = createAnswerWriter(vocabulary, { ...request, stop });

    let reason: EndReason | undefined;
    for (let at = reusedTokens; at < tokens.length - 1 && !reason; ) {
      yield { text: '' };
      reason = interruption();
      if (reason) break;
      const end = Math.min(at + PROMPT_STEP, tokens.length - 1);
      await sequence.evaluateWithoutGeneratingNewTokens(tokens.slice(at, end));
      at = end;
    }
    let token = tokens[tokens.length - 1] as Token;
    let read = tokens.length;
    while (!reason) {
      const logits = await forward(sequence, token, values);
      yield writer.write(logits.values, logits.logTotal);
      reason = writer.complete ?? (read === contextTokens ? 'length' : interruption());
      token = writer.token as Token;
      read++;
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

  async function embed(text: string): Promise<Float32Array> {
    embedding ??= options.openEmbedding();
    const context = await embedding;
    const tokens = model.tokenize(text.toWellFormed());
    if (tokens.length > contextTokens) throw errors.CONTEXT_EXCEEDED({ context: contextTokens });
    const { vector } = await context.getEmbeddingFor(tokens);
    const length = Math.hypot(...vector) || 1;
    return Float32Array.from(vector, (value) => value / length);
  }

  return {
    generate,
    forget: places.forget,
    async embed(texts) {
      const vectors: Float32Array[] = [];
      for (const text of texts) vectors.push(await embed(text));
      return vectors;
    },
    exportState() {
      throw errors.KV_STATE_UNSUPPORTED();
    },
    importState() {
      throw errors.KV_STATE_UNSUPPORTED();
    },
    // llama.cpp shows neither its attention nor single keys and values.
    compress: () => undefined,
    examine: () => undefined,
    recall: () => undefined,
  };
}

/** Drops what a sequence holds after its first tokens. */
async function keepOnly(sequence: LlamaContextSequence, tokens: number): Promise<void> {
  if (sequence.nextTokenIndex <= tokens) return;
  await sequence.eraseContextTokenRanges([{ start: tokens, end: sequence.nextTokenIndex }]);
}

const vocabularyOf = (
  model: LlamaModel,
  size: number,
  ends: ReadonlySet<number>,
): AnswerVocabulary => ({
  size,
  isEnd: (token) => ends.has(token) || model.isEogToken(token as Token),
  // Control tokens have no text: a model may plan with them, and none of them counts.
  isPlan: (token) => model.isSpecialToken(token as Token),
  bannedFirst: [],
  banned: [],
  describe(token) {
    const text = model.detokenize([token as Token]);
    return { text, bytes: text.includes('\ufffd') ? null : [...new TextEncoder().encode(text)] };
  },
  stream: () => createLlamaCppStream(model),
});
