import type { ModelDescription } from '@lethe/protocol';
import type { Retention } from '../nano/retention.ts';
import type { GenerationRequest, SamplingDefaults } from './check-options.ts';
import type { GenerationEnd, TokenEvent } from './runtime.ts';

/** What a finished answer took, without the times. */
export type GenerationSummary = Omit<GenerationEnd, 'type' | 'queueMs' | 'firstTokenMs' | 'ms'>;

/** One piece of work on an answer, at most one token long. */
export interface GenerationStep {
  /** The text it made certain, often none. */
  readonly text: string;
  /** The token it chose, where tokens are asked for. */
  readonly token?: TokenEvent;
}

type Awaitable<Value> = Value | Promise<Value>;

/** A generator of steps, in the same thread or waiting for native code. */
export interface Steps {
  next(): Awaitable<IteratorResult<GenerationStep, GenerationSummary>>;
}

/** How many entries a cache had and has. */
export interface Compressed {
  readonly before: number;
  readonly after: number;
}

/** What a model found when it looked at itself. */
export interface ModelExamination {
  /** Whether all weights, and what comes out of them, are finite numbers. */
  readonly finiteWeights: boolean;
  /** Of each head, layer by layer: mean entropy of its attention as a share of the most, in [0, 1]. */
  readonly attentionEntropies: readonly number[];
  /** Conversations whose keys and values are held, and for how many there is room. */
  readonly caches: { readonly held: number; readonly most: number };
}

/** How much of a text a model would write by itself once it was shown the first half. */
export interface TextRecall {
  /** Tokens of the second half. */
  readonly tokens: number;
  readonly recalled: number;
}

/** A loaded model, in the thread or process it is loaded in. One piece of work at a time. */
export interface Model {
  /**
   * Writes an answer, a step at a time. After each step `isAborted` and the clock are asked. Between two
   * steps anything may be forgotten.
   */
  generate(request: GenerationRequest, isAborted?: () => boolean): Steps;
  /** Overwrites and drops what is held of the conversation. */
  forget(conversationId: string): Awaitable<void>;
  /** One vector of length 1 a text. */
  embed(texts: readonly string[]): Awaitable<readonly Float32Array[]>;
  /** The conversation's keys and values; nothing where none are held. */
  exportState(conversationId: string): Awaitable<Uint8Array | undefined>;
  importState(conversationId: string, state: Uint8Array): Awaitable<void>;
  /** Leaves only a share of the conversation's keys and values; nothing where none are held, or it cannot. */
  compress(conversationId: string, retention: Retention): Awaitable<Compressed | undefined>;
  /** Nothing where its inside cannot be seen. */
  examine(): Awaitable<ModelExamination | undefined>;
  /** One answer a text; nothing where it cannot be asked. */
  recall(texts: readonly string[]): Awaitable<readonly TextRecall[] | undefined>;
}

/** What a model does besides writing answers. */
export type ModelMethod = Exclude<keyof Model, 'generate'>;

/** What a model says of itself once it is loaded. */
export interface OpenedModel {
  readonly model: Model;
  readonly description: ModelDescription;
  /** How it is sampled where an answer's options do not say otherwise. */
  readonly sampling: SamplingDefaults;
}
