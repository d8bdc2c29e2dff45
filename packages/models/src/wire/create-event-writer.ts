import { createAnthropicWriter } from './anthropic/write-stream.ts';
import type { EventWriter, EventWriterOptions } from './event-writer.ts';
import { failure } from './failure.ts';
import type { WireFormat } from './format.ts';
import { createChatWriter } from './openai-chat/write-stream.ts';
import { createResponsesWriter } from './openai-responses/write-stream.ts';

const WRITERS: Readonly<Record<WireFormat, (options: EventWriterOptions) => EventWriter>> = {
  'openai-chat': createChatWriter,
  'openai-responses': createResponsesWriter,
  anthropic: createAnthropicWriter,
};

/** Writes a stream of this format. After an error nothing more is written. */
export function createEventWriter(format: WireFormat, options: EventWriterOptions): EventWriter {
  const writer = WRITERS[format](options);
  let over = false;

  function close(write: () => string): string {
    if (over) return '';
    over = true;
    return write();
  }

  return {
    push(event) {
      if (over) return '';
      if (event.type === 'error') return close(() => writer.fail(event));
      try {
        return writer.push(event);
      } catch (error) {
        // Pieces of a closed tool call: formats with blocks could only give them to another one.
        if (error instanceof RangeError) return close(() => writer.fail(failure('server')));
        throw error;
      }
    },
    fail: (failed) => close(() => writer.fail(failed)),
    end: () => close(() => writer.end()),
  };
}
