import * as z from 'zod/mini';
import { adaptation } from '../adaptation.ts';
import { count, identifier, moment } from '../identifiers.ts';
import { turnReceipt } from '../receipt.ts';

/** First message on every socket. */
export const readyMessage = z.strictObject({ type: z.literal('ready'), adaptation });

/** The turn was measured; its adaptation already counts for the answer that follows. */
export const turnStartedMessage = z.strictObject({
  type: z.literal('turnStarted'),
  turnId: identifier,
  conversationId: identifier,
  adaptation,
  /** When the conversation will be dropped if nothing more is said. */
  expiresAt: moment,
});

/** The turn waits behind `position` others. */
export const turnQueuedMessage = z.strictObject({
  type: z.literal('turnQueued'),
  turnId: identifier,
  position: z.int().check(z.nonnegative()),
});

/**
 * A request of this turn left the machine. What it said before it was masked and the very text that left,
 * both as JSON, are told to the socket that asked and kept nowhere.
 */
export const turnLeftMessage = z.strictObject({
  type: z.literal('turnLeft'),
  turnId: identifier,
  /** The receipt's place in its chain. */
  receipt: count,
  /** Null where either is longer than `LIMITS.sentUnits`. */
  bodies: z.nullable(z.strictObject({ before: z.string(), after: z.string() })),
});

/** The next piece of the answer: pieces are only ever appended, or all of them replaced at once. */
export const turnTextMessage = z.strictObject({
  type: z.literal('turnText'),
  turnId: identifier,
  text: z.string(),
});

/** The answer is complete and broke a principle: another wording of it is looked for. */
export const turnRevisingMessage = z.strictObject({
  type: z.literal('turnRevising'),
  turnId: identifier,
});

/**
 * This stands in place of all pieces of the answer. `stopped`: it broke a principle on its way, and this says
 * so. `revised`: it broke one, and this is another wording of it.
 */
export const turnReplacedMessage = z.strictObject({
  type: z.literal('turnReplaced'),
  turnId: identifier,
  reason: z.enum(['stopped', 'revised']),
  text: z.string(),
});

export const turnFinishedMessage = z.strictObject({
  type: z.literal('turnFinished'),
  turnId: identifier,
  conversationId: identifier,
  receipt: turnReceipt,
  expiresAt: moment,
});

/** The turn could not be answered. The message the user wrote is still in the conversation. */
export const turnFailedMessage = z.strictObject({
  type: z.literal('turnFailed'),
  turnId: identifier,
  code: z.string(),
  message: z.string(),
  retryAfterSeconds: z.optional(z.number()),
});

/** The adaptation was changed by its owner (pin, undo, switch) in another window or by REST. */
export const adaptationMessage = z.strictObject({ type: z.literal('adaptation'), adaptation });

export const conversationDroppedMessage = z.strictObject({
  type: z.literal('conversationDropped'),
  conversationId: identifier,
  reason: z.enum(['idle', 'crowded', 'deleted', 'shutdown']),
});

/** The socket is about to close; `code` is an HTTP status. */
export const errorMessage = z.strictObject({
  type: z.literal('error'),
  code: z.int(),
  message: z.string(),
});

export const serverMessage = z.discriminatedUnion('type', [
  readyMessage,
  turnStartedMessage,
  turnQueuedMessage,
  turnLeftMessage,
  turnTextMessage,
  turnRevisingMessage,
  turnReplacedMessage,
  turnFinishedMessage,
  turnFailedMessage,
  adaptationMessage,
  conversationDroppedMessage,
  errorMessage,
]);

export type ServerMessage = z.infer<typeof serverMessage>;
