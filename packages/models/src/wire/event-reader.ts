import type { ChatEvent } from './chat-event.ts';
import type { ServerSentEvent } from './server-sent-event.ts';

/** Reads the stream of one answer. After an `end` or an `error` it says nothing more. */
export interface EventReader {
  /** What one event of the stream means; it never throws. */
  push(event: ServerSentEvent): readonly ChatEvent[];
  /** The stream is over: an answer that had not come to its end becomes an `error`. */
  end(): readonly ChatEvent[];
}
