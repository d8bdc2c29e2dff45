import type { ChatEvent } from '../chat-event.ts';
import { isJsonObject, type JsonObject } from '../format.ts';
import { createChatReader } from './read-stream.ts';

/** A whole Chat Completion: read as a stream of one chunk. */
export function readChatAnswer(body: JsonObject): readonly ChatEvent[] | undefined {
  const reader = createChatReader();
  const choices = Array.isArray(body.choices) ? body.choices : [];
  const chunk = {
    ...body,
    choices: choices.map((choice) => (isJsonObject(choice) ? asDelta(choice) : choice)),
  };
  const events = reader.read(chunk);
  if (events.some(({ type }) => type === 'error')) return events;
  const closing = reader.close();
  return closing && [...events, ...closing];
}

const asDelta = ({ message, ...choice }: JsonObject): JsonObject => ({ ...choice, delta: message });
