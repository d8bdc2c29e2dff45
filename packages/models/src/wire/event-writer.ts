import type { ChatEvent, WireFailure } from './chat-event.ts';
import type { JsonObject } from './format.ts';

export interface EventWriterOptions {
  /** Of the answer, without a vendor's prefix: `chatcmpl-`, `resp_` or `msg_` is put before it. */
  readonly id: string;
  readonly model: string;
  /** Seconds of Unix time. */
  readonly created: number;
  /** Whether the tokens are told; only Chat Completions leaves them out where false. */
  readonly includeUsage: boolean;
  /** The client's own request: Responses echoes some of its fields. */
  readonly original?: JsonObject;
}

/** Writes the stream of one answer. Whoever uses it ends it by `end` or `fail`, once. */
export interface EventWriter {
  /** The events as text of the stream, often one, sometimes none. */
  push(event: ChatEvent): string;
  /** Ends the stream with an error that every client raises. */
  fail(failure: WireFailure): string;
  /** Ends the stream; without an `end` before it that is a failure. */
  end(): string;
}
