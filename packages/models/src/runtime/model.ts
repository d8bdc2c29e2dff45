import type { ModelDescription } from '@lethe/protocol';
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
