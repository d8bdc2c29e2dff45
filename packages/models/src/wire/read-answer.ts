import { createAnswerMeter } from './answer-meter.ts';
import { readAnthropicAnswer } from './anthropic/read-answer.ts';
import type { ChatEvent } from './chat-event.ts';
import { failure } from './failure.ts';
import { isJsonObject, type JsonObject, type WireFormat } from './format.ts';
import { readChatAnswer } from './openai-chat/read-answer.ts';
import { readResponsesAnswer } from './openai-responses/read-answer.ts';

const READERS: Readonly<
  Record<WireFormat, (body: JsonObject) => readonly ChatEvent[] | undefined>
> = {
  'openai-chat': readChatAnswer,
  'openai-responses': readResponsesAnswer,
  anthropic: readAnthropicAnswer,
};

/** Reads an answer that was not streamed; what cannot be read is an `error`, as in a stream. */
export function readAnswer(format: WireFormat, body: unknown): readonly ChatEvent[] {
  const events = isJsonObject(body) ? READERS[format](body) : undefined;
  return events && createAnswerMeter().count(events)
    ? events
    : [{ type: 'error', ...failure('server') }];
}
