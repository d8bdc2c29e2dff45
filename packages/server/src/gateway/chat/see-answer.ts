import type { AnswerPiece } from '@lethe/assistant';
import { isCodedError } from '@lethe/protocol';
import type { SeenAnswer } from '../models/auto.ts';
import type { Answer } from './answer.ts';

export interface SeeingOptions {
  readonly now: () => number;
  /** Aborted when the client is gone. */
  readonly signal: AbortSignal;
  /** Told once what was seen; not where the request was refused and no model is to blame. */
  readonly over: (seen: SeenAnswer) => void;
}

const NONE = { input: 0, output: 0 };

/** Asks for an answer and looks on: when it began, what it took, how it ended. */
export async function seeAnswer(
  ask: () => Promise<Answer>,
  { now, signal, over }: SeeingOptions,
): Promise<Answer> {
  const began = now();
  try {
    const answer = await ask();
    return { ...answer, pieces: seen(answer.pieces) };
  } catch (error) {
    const ended = signal.aborted ? 'left' : 'failed';
    if (signal.aborted || isModelsFault(error))
      over({ firstTokenMs: now() - began, usage: NONE, ended });
    throw error;
  }

  async function* seen(
    pieces: AsyncIterable<AnswerPiece>,
  ): AsyncGenerator<AnswerPiece, void, undefined> {
    let firstTokenMs: number | null = null;
    let usage: SeenAnswer['usage'] = NONE;
    let ended: SeenAnswer['ended'] = 'left';
    try {
      for await (const piece of pieces) {
        firstTokenMs ??= now() - began;
        for (const event of piece.events) {
          if (event.type === 'usage') usage = { input: event.input, output: event.output };
          if (event.type === 'end') ended = 'whole';
          if (event.type === 'error') ended = 'failed';
        }
        yield piece;
      }
    } catch (error) {
      ended = signal.aborted ? 'left' : 'failed';
      throw error;
    } finally {
      over({ firstTokenMs: firstTokenMs ?? now() - began, usage, ended });
    }
  }
}

/** A server that fails or has too much to do; not a request that nobody would have answered. */
const isModelsFault = (error: unknown): boolean =>
  !isCodedError(error) || error.status >= 500 || error.status === 408 || error.status === 429;
