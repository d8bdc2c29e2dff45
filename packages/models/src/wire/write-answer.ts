import { writeAnthropicAnswer } from './anthropic/write-answer.ts';
import type { ChatEvent } from './chat-event.ts';
import type { EventWriterOptions } from './event-writer.ts';
import type { JsonObject, WireFormat } from './format.ts';
import { type GatheredAnswer, gatherAnswer } from './gather-answer.ts';
import { writeChatAnswer } from './openai-chat/write-answer.ts';
import { writeResponsesAnswer } from './openai-responses/write-answer.ts';

const WRITERS: Readonly<
  Record<WireFormat, (answer: GatheredAnswer, options: EventWriterOptions) => JsonObject>
> = {
  'openai-chat': writeChatAnswer,
  'openai-responses': writeResponsesAnswer,
  anthropic: writeAnthropicAnswer,
};

/**
 * Writes an answer that is not streamed, from all its events.
 *
 * @throws PROVIDER_STREAM_BROKEN where an `error` is among them or the `end` is missing,
 * PROVIDER_RESPONSE_INVALID where it cannot be said in this format
 */
export const writeAnswer = (
  format: WireFormat,
  events: Iterable<ChatEvent>,
  options: EventWriterOptions,
): JsonObject => WRITERS[format](gatherAnswer(format, events), options);
