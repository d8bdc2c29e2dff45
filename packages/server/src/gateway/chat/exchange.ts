import type { FastifyReply, FastifyRequest } from 'fastify';

/** One request and its answer: whether its client is still there, and what of its time was ours. */
export interface Exchange {
  /** Aborted when the client goes before its answer is complete. */
  readonly signal: AbortSignal;
  /** Runs work that only waits for somebody else, so that its time is not ours. */
  waiting<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Counts time as waited that was measured elsewhere, milliseconds. */
  waited(milliseconds: number): void;
  /** The answer begins: from here on a silent connection is one whose client does not read. */
  answering(): void;
  /** Milliseconds since the request came that were ours. */
  ownMs(): number;
  waitedMs(): number;
}

/** Why an exchange was aborted: nobody waits for its answer. */
export const CLIENT_GONE = Object.freeze(new DOMException('The client is gone.', 'AbortError'));

/** A model may think this long before its connection moves again, milliseconds. */
const LONGEST_WAIT_MS = 620_000;

export function beginExchange(
  request: Pick<FastifyRequest, 'bodyBytesHeld' | 'receivedAt'>,
  reply: Pick<FastifyReply, 'raw'>,
  now: () => number,
): Exchange {
  const controller = new AbortController();
  // `close` follows both a finished answer and a client that went away.
  reply.raw.once('close', () => {
    request.bodyBytesHeld?.();
    if (!reply.raw.writableFinished) controller.abort(CLIENT_GONE);
  });
  const { socket } = reply.raw;
  const silenceMs = socket?.timeout ?? 0;
  socket?.setTimeout(LONGEST_WAIT_MS);
  const started = request.receivedAt;
  let waitedMs = 0;
  return {
    signal: controller.signal,
    async waiting(work) {
      const began = now();
      try {
        return await work();
      } finally {
        waitedMs += now() - began;
      }
    },
    answering: () => void socket?.setTimeout(silenceMs),
    waited(milliseconds) {
      waitedMs += milliseconds;
    },
    ownMs: () => Math.max(0, now() - started - waitedMs),
    waitedMs: () => waitedMs,
  };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** When a gateway request came, milliseconds on a clock that never goes back. */
    receivedAt: number;
  }
}
