import type { ConversationSummary, Conversation as ShownConversation } from '@lethe/protocol';
import type { Conversation } from './conversation.ts';

const OPENING_UNITS = 80;

/** The first words of a message: one line of at most 80 UTF-16 units, cut between words where it can be. */
export function openingOf(text: string): string {
  // Ten times what is shown is enough to look at, however much white space there is.
  const line = text
    .slice(0, 10 * OPENING_UNITS)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= OPENING_UNITS) return line;
  const cut = line.slice(0, OPENING_UNITS - 1);
  const space = cut.lastIndexOf(' ');
  const words = space > OPENING_UNITS / 2 ? cut.slice(0, space) : cut;
  return `${words.replace(/[\ud800-\udbff]$/, '')}…`;
}

export const summaryOf = (
  { id, startedAt, lastTurnAt, turns }: Conversation,
  expiresAt: number,
): ConversationSummary => ({
  id,
  startedAt,
  lastTurnAt,
  expiresAt,
  turns: turns.length,
  opening: openingOf(turns[0]?.text ?? ''),
});

export const shownConversation = (
  { id, startedAt, turns }: Conversation,
  expiresAt: number,
): ShownConversation => ({
  id,
  startedAt,
  expiresAt,
  turns: turns.map(({ turnId, at, text, answer, receipt }) => ({
    turnId,
    at,
    text,
    answer,
    receipt,
  })),
});
