import * as z from 'zod/mini';
import { count, identifier, moment } from '../identifiers.ts';
import { turnReceipt } from '../receipt.ts';

/** A conversation as the list shows it. Its title is made in the browser from its first message. */
export const conversationSummary = z.strictObject({
  id: identifier,
  startedAt: moment,
  lastTurnAt: moment,
  expiresAt: moment,
  turns: count,
  /** The first words of the first message; from memory, never stored. */
  opening: z.string().check(z.maxLength(80)),
});

export const conversationTurn = z.strictObject({
  turnId: identifier,
  at: moment,
  text: z.string(),
  answer: z.string(),
  /** Null while the answer is being made or after it failed. */
  receipt: z.nullable(turnReceipt),
});

export const conversation = z.strictObject({
  id: identifier,
  startedAt: moment,
  expiresAt: moment,
  turns: z.array(conversationTurn),
});

export const conversationList = z.strictObject({ conversations: z.array(conversationSummary) });

export type ConversationSummary = z.infer<typeof conversationSummary>;
export type ConversationTurn = z.infer<typeof conversationTurn>;
export type Conversation = z.infer<typeof conversation>;
