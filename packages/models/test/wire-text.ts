import { createParser } from 'eventsource-parser';
import type { ChatEvent } from '../src/wire/chat-event.ts';
import { createEventReader } from '../src/wire/create-event-reader.ts';
import type { WireFormat } from '../src/wire/format.ts';
import type { ServerSentEvent } from '../src/wire/server-sent-event.ts';

/** The events of a stream that comes in these pieces. */
export function eventsOfText(...pieces: readonly (string | Uint8Array)[]): ServerSentEvent[] {
  const events: ServerSentEvent[] = [];
  const decoder = new TextDecoder();
  const parser = createParser({
    onEvent: ({ event, data }) => events.push(event === undefined ? { data } : { event, data }),
  });
  for (const piece of pieces) {
    parser.feed(typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true }));
  }
  return events;
}

/** What the text of a whole stream means. */
export function readEventsOf(format: WireFormat, text: string): ChatEvent[] {
  const reader = createEventReader(format);
  const events = eventsOfText(text).flatMap((event) => reader.push(event));
  return [...events, ...reader.end()];
}
