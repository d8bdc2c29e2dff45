import type { ChatRequest } from './chat-request.ts';
import type { JsonObject } from './format.ts';

export interface WriteRequestOptions {
  readonly request: ChatRequest;
  /**
   * The body the request was read from. Written to the same format, everything that was not changed since
   * stays as it was, fields without a word here included.
   */
  readonly original?: JsonObject;
  /** The model's name at the upstream. */
  readonly model: string;
}
