import type { GenerationRequest } from './check-options.ts';
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

/** A generator of steps, in the same thread or waiting for another one. */
export interface Steps {
  next(): Awaitable<IteratorResult<GenerationStep, GenerationSummary>>;
}

type Awaitable<Value> = Value | Promise<Value>;

/** A loaded model, where it is loaded. What it does not offer is left out. */
export interface Model {
  /**
   * Writes an answer, a step at a time. After each step `isAborted` and the clock are asked. Between two
   * steps anything may be forgotten.
   */
  generate(request: GenerationRequest, isAborted?: () => boolean): Steps;
  /** Overwrites and drops what is held of the conversation. */
  forget(conversationId: string): Awaitable<void>;
}
