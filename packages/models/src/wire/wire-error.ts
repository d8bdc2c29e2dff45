import type { JsonObject } from './format.ts';

/** A refusal or a failure, to be said in a client's own format. */
export interface WireError {
  /** 400..599. */
  readonly status: number;
  /** A sentence with the cure; nothing of what the client wrote. */
  readonly message: string;
  /** OpenAI's code, such as `content_filter`; follows from the status where absent. */
  readonly code?: string;
  /** The parameter it is about, such as `messages[2].content`. */
  readonly param?: string;
  /** Whether the client should try again; follows from the status where absent. */
  readonly retry?: boolean;
  readonly retryAfterSeconds?: number;
  readonly requestId?: string;
}

export interface WireErrorResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonObject;
}
