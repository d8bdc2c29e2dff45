import type { ChatEvent } from '../chat-event.ts';
import { isJsonObject, type JsonObject } from '../format.ts';
import { createResponsesReader } from './read-stream.ts';

/** A whole Response: read as the stream that would have made it. */
export function readResponsesAnswer(body: JsonObject): readonly ChatEvent[] | undefined {
  const reader = createResponsesReader();
  const items = Array.isArray(body.output) ? body.output.filter(isJsonObject) : [];
  const stream: JsonObject[] = [
    { type: 'response.created', response: body },
    ...items.flatMap((item, output_index) => [
      { type: 'response.output_item.added', output_index, item },
      { type: 'response.output_item.done', output_index, item },
    ]),
    endOf(body),
  ];
  const events = stream.flatMap((data) => reader.read(data));
  if (events.some(({ type }) => type === 'error')) return events;
  const closing = reader.close();
  return closing && [...events, ...closing];
}

function endOf(body: JsonObject): JsonObject {
  if (isJsonObject(body.error)) return { type: 'response.failed', response: body };
  const isOver = body.status === 'completed' || body.status === 'incomplete';
  return isOver ? { type: `response.${body.status}`, response: body } : {};
}
