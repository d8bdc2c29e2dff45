import { createAnswerMeter } from './answer-meter.ts';
import { createAnthropicReader } from './anthropic/read-stream.ts';
import type { ChatEvent } from './chat-event.ts';
import type { EventReader } from './event-reader.ts';
import { failure } from './failure.ts';
import { isJsonObject, type JsonObject, type WireFormat } from './format.ts';
import { createChatReader } from './openai-chat/read-stream.ts';
import { createResponsesReader } from './openai-responses/read-stream.ts';
import type { StreamReader } from './stream-reader.ts';

const READERS: Readonly<Record<WireFormat, () => StreamReader>> = {
  'openai-chat': createChatReader,
  'openai-responses': createResponsesReader,
  anthropic: createAnthropicReader,
};

/**
 * Reads a stream of this format. What cannot be read, an answer beyond the bounds and a stream that
 * breaks off become an `error`; nothing of what the upstream wrote is in it.
 */
export function createEventReader(format: WireFormat): EventReader {
  const reader = READERS[format]();
  const meter = createAnswerMeter();
  let over = false;

  function fail(): readonly ChatEvent[] {
    over = true;
    return [{ type: 'error', ...failure('server') }];
  }

  function close(): readonly ChatEvent[] {
    const closing = reader.close();
    if (!closing) return fail();
    over = true;
    return closing;
  }

  function read(data: JsonObject): readonly ChatEvent[] {
    const events = reader.read(data);
    if (!meter.count(events)) return fail();
    if (events.some(({ type }) => type === 'error')) over = true;
    else if (reader.complete) return [...events, ...close()];
    return events;
  }

  return {
    push({ data }) {
      if (over || data === '') return [];
      if (data === '[DONE]') return format === 'openai-chat' ? close() : [];
      const value = parse(data);
      return isJsonObject(value) ? read(value) : fail();
    },
    end: () => (over ? [] : close()),
  };
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
