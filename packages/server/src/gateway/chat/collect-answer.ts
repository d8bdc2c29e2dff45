import type { AnswerPiece } from '@lethe/assistant';
import type { ChatEvent } from '@lethe/models';
import { REFUSAL } from './refusal.ts';

/** Reads an answer to its end. */
export async function collectAnswer(pieces: AsyncIterable<AnswerPiece>): Promise<ChatEvent[]> {
  const events: ChatEvent[] = [];
  for await (const piece of pieces) events.push(...piece.events);
  return events;
}

/** The texts of a whole answer: what it says, what it reasoned, and the arguments of each tool call. */
export function textsOfAnswer(events: readonly ChatEvent[]): string[] {
  const texts = new Map<string, string>();
  const add = (piece: string, text: string) => texts.set(piece, (texts.get(piece) ?? '') + text);
  for (const event of events) {
    if (event.type === 'toolArguments') add(`${event.type} ${event.index}`, event.fragment);
    if (event.type === 'text' || event.type === 'reasoning' || event.type === 'refusal')
      add(event.type, event.text);
  }
  return [...texts.values()].filter((text) => text.trim() !== '');
}

/** An answer that was stopped: what it took, and a refusal in place of what it said. */
export const stoppedAnswer = (events: readonly ChatEvent[]): ChatEvent[] => [
  ...events.filter(({ type }) => type === 'start' || type === 'usage'),
  ...REFUSAL,
];
