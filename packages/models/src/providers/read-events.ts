import type { Readable } from 'node:stream';
import { createParser } from 'eventsource-parser';
import { errors } from '../errors.ts';
import type { ServerSentEvent } from '../wire/server-sent-event.ts';
import type { ProviderLimits } from './limits.ts';

/**
 * The events of a stream, wherever its bytes are cut: those that came together are given together, so that they
 * are also sent on together. Leaving the loop early closes the connection.
 *
 * @throws PROVIDER_RESPONSE_TOO_LARGE, and what the body throws
 */
export async function* readEvents(
  body: Readable,
  { streamBytes, eventUnits }: ProviderLimits,
): AsyncGenerator<readonly ServerSentEvent[], void, undefined> {
  const decoder = new TextDecoder();
  const waiting: ServerSentEvent[] = [];
  let most: number | undefined;
  const parser = createParser({
    maxBufferSize: eventUnits,
    onEvent({ event, data }) {
      waiting.push(event === undefined ? { data } : { event, data });
    },
    onError({ type }) {
      if (type === 'max-buffer-size-exceeded') most = eventUnits;
    },
  });

  function feed(text: string): void {
    parser.feed(text);
    if (most !== undefined) throw errors.PROVIDER_RESPONSE_TOO_LARGE({ most });
  }

  let bytes = 0;
  for await (const piece of body) {
    bytes += (piece as Uint8Array).byteLength;
    if (bytes > streamBytes) throw errors.PROVIDER_RESPONSE_TOO_LARGE({ most: streamBytes });
    feed(decoder.decode(piece as Uint8Array, { stream: true }));
    if (waiting.length > 0) yield waiting.splice(0);
  }
  // Some servers leave out the blank line after the last event.
  feed('\n\n');
  if (waiting.length > 0) yield waiting.splice(0);
}
