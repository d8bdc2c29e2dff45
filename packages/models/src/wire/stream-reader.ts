import type { ChatEvent } from './chat-event.ts';
import type { JsonObject } from './format.ts';

/**
 * Reads one format's stream. It keeps what comes at the end to itself until it is asked to close, so that
 * the tokens always stand before the end of the answer.
 */
export interface StreamReader {
  /** What one parsed event means. */
  read(data: JsonObject): readonly ChatEvent[];
  /** Whether the answer is whole, so that nothing more is to be waited for. */
  readonly complete: boolean;
  /** The tokens and the end; nothing where the answer had not come to its end. */
  close(): readonly ChatEvent[] | undefined;
}
