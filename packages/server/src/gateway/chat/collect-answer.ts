import type { AnswerPiece } from '@lethe/assistant';
import type { ChatEvent } from '@lethe/models';
import type { EventJudge } from './judge-events.ts';

/** A whole answer, judged. */
export interface JudgedAnswer {
  readonly events: readonly ChatEvent[];
  /** Whether the constitution stopped it: what the other end wrote must not be shown. */
  readonly isStopped: boolean;
}

/** Reads an answer to its end. */
export async function collectAnswer(pieces: AsyncIterable<AnswerPiece>): Promise<ChatEvent[]> {
  const events: ChatEvent[] = [];
  for await (const piece of pieces) events.push(...piece.events);
  return events;
}

/** Judges a whole answer. One that is stopped keeps what it took, and nothing of what it said. */
export function judgeAnswer(came: readonly ChatEvent[], judge: EventJudge): JudgedAnswer {
  const shown = came.flatMap((event) => judge.push(event));
  if (!judge.isStopped) return { events: shown, isStopped: false };
  const kept = came.filter(({ type }) => type === 'start' || type === 'usage');
  const refusal = shown.filter(({ type }) => type === 'refusal' || type === 'end').slice(-2);
  return { events: [...kept, ...refusal], isStopped: true };
}
