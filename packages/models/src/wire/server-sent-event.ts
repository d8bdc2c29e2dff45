/** One event of a `text/event-stream`; `event` is absent where the stream named none. */
export interface ServerSentEvent {
  readonly event?: string;
  readonly data: string;
}

/** What keeps a quiet stream open: a comment. Every client ignores it; an empty event breaks some. */
export const KEEP_ALIVE = ': keep-alive\n\n';

/** Headers of a stream, so that nothing on the way holds it back. */
export const STREAM_HEADERS = Object.freeze({
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
});

/** `data` must be JSON in one line. */
export const eventText = (data: string, event?: string): string =>
  event === undefined ? `data: ${data}\n\n` : `event: ${event}\ndata: ${data}\n\n`;
