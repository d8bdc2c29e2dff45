import type { AxisValues, ModelDescription } from '@lethe/protocol';
import type { NanoFacts } from '../nano/facts.ts';
import type { Retention } from '../nano/retention.ts';
import type { Compressed, ModelExamination, TextRecall } from './model.ts';

/** How an answer should be written: the eight axes, each in [0, 1]; 0.5 is neutral. */
export type Style = Readonly<AxisValues>;

export interface Message {
  readonly role: 'user' | 'assistant';
  readonly content: string;
  /** The style an answer was generated with; the current one where absent. */
  readonly style?: Style;
  /** What a user's message that asks about Lethe is told of Lethe's own state. */
  readonly facts?: NanoFacts;
  /** What its writer asked to be remembered and the message is about; at most 16 texts of 2,000 UTF-16 units. */
  readonly memories?: readonly string[];
}

export interface GenerateOptions {
  readonly conversationId: string;
  readonly userId: string;
  /** Oldest first; the last one is the user's. */
  readonly messages: readonly Message[];
  readonly style: Style;
  /** A safe integer; the same seed and options give the same answer. */
  readonly seed: number;
  /** Clamped to 1..1024; 256 where absent. */
  readonly maxTokens?: number;
  /** 0..2; 0 takes the likeliest token always. */
  readonly temperature?: number;
  /** A whole number; 0 considers all tokens. */
  readonly topK?: number;
  /** In (0, 1]. */
  readonly topP?: number;
  /** 1..2: how much less likely what was just written becomes; 1 is none. */
  readonly repetitionPenalty?: number;
  /** Asks for a `token` event a token, with so many of the likeliest tokens beside it, 0..20. */
  readonly logProbabilities?: number;
  /** At most 16 texts of 1..256 UTF-16 code units; none of them appears in the answer. */
  readonly stop?: readonly string[];
  readonly signal?: AbortSignal;
}

export type EndReason = 'end' | 'length' | 'stop' | 'abort' | 'time';

/** What an answer took. Times are milliseconds. */
export interface GenerationEnd {
  readonly type: 'end';
  readonly reason: EndReason;
  readonly promptTokens: number;
  /** How many of them were still known from the conversation's last turn. */
  readonly reusedTokens: number;
  readonly completionTokens: number;
  /** Whether old turns, or the start of a newest message that is too long, were left out. */
  readonly truncatedPrompt: boolean;
  /** Spent waiting for other answers. */
  readonly queueMs: number;
  /** From the end of the wait to the first text. */
  readonly firstTokenMs: number;
  /** From the end of the wait to the end of the answer. */
  readonly ms: number;
  /** Mean natural logarithm of the chosen tokens' probabilities; 0 where there are none. */
  readonly meanLogProbability: number;
}

/** A token and the natural logarithm of its probability under the model itself (temperature 1). */
export interface TokenProbability {
  /** A part of a character reads as U+FFFD. Special tokens have no text. */
  readonly text: string;
  /** In UTF-8; null where the runtime cannot tell them. */
  readonly bytes: readonly number[] | null;
  readonly logProbability: number;
}

export interface TokenEvent extends TokenProbability {
  readonly type: 'token';
  /** Likeliest first, as many as were asked for. */
  readonly likeliest: readonly TokenProbability[];
}

export type GenerationEvent =
  /** Sent only when the answer has to wait; `position` counts from 1. */
  | { readonly type: 'queued'; readonly position: number }
  | { readonly type: 'text'; readonly text: string }
  /** Sent only when asked for; a stop string's tokens are among them. */
  | TokenEvent
  | GenerationEnd;

/** One model that writes answers, wherever it runs. */
export interface Runtime {
  /** Such as `local/nano`. */
  readonly id: string;
  /** Whether the model can make use of memories; where absent it cannot, and leaves them out. */
  readonly readsMemories?: boolean;
  describe(): ModelDescription;
  /**
   * Streams an answer; the last event is `end`. An abort ends it with the text so far and never throws;
   * leaving the loop early aborts.
   *
   * @throws GENERATION_OPTION_INVALID, GENERATION_QUEUE_FULL, GENERATION_USER_QUEUE_FULL,
   * MODEL_WORKER_CRASHED, MODEL_WORKER_UNAVAILABLE, RUNTIME_CLOSED
   */
  generate(options: GenerateOptions): AsyncIterable<GenerationEvent>;
  /** Aborts the conversation's answers and overwrites what the model remembers of it. */
  forget(conversationId: string): Promise<void>;
  /** Refuses new and waiting answers, lets the running one end, then frees everything. */
  close(): Promise<void>;
}

export interface EmbedOptions {
  readonly userId: string;
  /** 1..64 texts, none of them empty; each fits the model's context. */
  readonly texts: readonly string[];
  readonly signal?: AbortSignal;
}

/** A model that runs here: it also gives vectors of texts, and what it holds of a conversation. */
export interface LocalRuntime extends Runtime {
  /**
   * One vector of length 1 a text. They come from a model that was made to write, not to compare texts:
   * near texts are near, but a model made for it does better.
   *
   * @throws CONTEXT_EXCEEDED, GENERATION_OPTION_INVALID, the queue's errors, the signal's reason
   */
  embed(options: EmbedOptions): Promise<readonly Float32Array[]>;
  /**
   * The keys and values the model holds of a conversation, as bytes that only the very same model takes
   * back; nothing where it holds none. They stand for the conversation itself: whoever keeps them seals
   * them.
   *
   * @throws KV_STATE_UNSUPPORTED
   */
  exportState(conversationId: string): Promise<Uint8Array | undefined>;
  /** @throws KV_STATE_INVALID, KV_STATE_OF_ANOTHER_MODEL, KV_STATE_UNSUPPORTED; nothing is changed then */
  importState(conversationId: string, state: Uint8Array): Promise<void>;
  /**
   * Leaves only a share of the conversation's keys and values; its positions stay. Undefined where none are
   * held or the model cannot.
   *
   * @throws KV_RETENTION_INVALID; nothing is changed then
   */
  compress(conversationId: string, retention: Retention): Promise<Compressed | undefined>;
  /** Waits its turn like an answer. Undefined where the model's inside cannot be seen. */
  examine(asked: { userId: string; signal?: AbortSignal }): Promise<ModelExamination | undefined>;
  /**
   * Shows the first half of each text and counts what the model would write of the second, one answer a
   * text. Waits its turn like an answer. Undefined where the model cannot be asked.
   *
   * @throws GENERATION_OPTION_INVALID, the queue's errors, the signal's reason
   */
  recall(options: EmbedOptions): Promise<readonly TextRecall[] | undefined>;
}
