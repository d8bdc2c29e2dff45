import type { ServerResponse } from 'node:http';
import type { AnswerPiece } from '@lethe/assistant';
import { type EventWriter, failureOf, KEEP_ALIVE } from '@lethe/models';
import type { Clock } from '../../clock/clock.ts';
import type { EventJudge } from './judge-events.ts';

/** A quiet stream is kept open so often, milliseconds. */
const KEEP_ALIVE_MS = 15_000;

export interface SendStreamOptions {
  readonly raw: ServerResponse;
  readonly pieces: AsyncIterable<AnswerPiece>;
  readonly writer: EventWriter;
  /** Null where nothing is judged. */
  readonly judge: EventJudge | null;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly onFault: (error: unknown) => void;
}

/**
 * Sends an answer as it comes. A client that reads slowly slows its upstream down; one that stops reading
 * is cut off by the connection's time for silence. An upstream that breaks off becomes an error in the
 * stream. The headers have been sent.
 */
export async function sendStream(options: SendStreamOptions): Promise<void> {
  const { raw, pieces, writer, judge, signal } = options;
  const lively = keepAlive(options);
  let isFailed = false;
  try {
    for await (const { events } of pieces) {
      isFailed ||= events.some(({ type }) => type === 'error');
      let text = '';
      for (const event of events)
        for (const shown of judge?.push(event) ?? [event]) text += writer.push(shown);
      if (text !== '') await lively.write(text);
      if (isFailed || judge?.isStopped) break;
    }
    if (!isFailed) await lively.write(writer.end());
  } catch (error) {
    if (signal.aborted) return;
    options.onFault(error);
    if (!isFailed) await lively.write(writer.fail(failureOf(error)));
  } finally {
    lively.stop();
    raw.end();
  }
}

/** Writes no faster than the client reads, and something now and then where nothing else comes. */
function keepAlive({ raw, clock }: Pick<SendStreamOptions, 'raw' | 'clock'>) {
  let lastAt = clock.now();
  let isWaiting = false;
  let callOff = clock.after(KEEP_ALIVE_MS, beat);

  function beat(): void {
    const quietMs = clock.now() - lastAt;
    // A client that does not read gets nothing more to read.
    if (quietMs >= KEEP_ALIVE_MS && !isWaiting && !raw.destroyed) raw.write(KEEP_ALIVE);
    callOff = clock.after(KEEP_ALIVE_MS, beat);
  }

  return {
    async write(text: string): Promise<void> {
      lastAt = clock.now();
      if (text === '' || raw.destroyed || raw.write(text)) return;
      isWaiting = true;
      await new Promise<void>((resolve) => {
        const go = () => {
          raw.off('drain', go).off('close', go);
          resolve();
        };
        raw.once('drain', go).once('close', go);
      });
      isWaiting = false;
    },
    stop: () => callOff(),
  };
}
