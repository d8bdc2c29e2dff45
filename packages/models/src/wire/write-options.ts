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
  /**
   * Who answers: OpenAI itself names the bound of an answer `max_completion_tokens`, servers compatible
   * with it `max_tokens`. `openai` where absent.
   */
  readonly kind?: 'openai' | 'anthropic' | 'compatible';
}
