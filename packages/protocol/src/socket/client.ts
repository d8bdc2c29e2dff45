import * as z from 'zod/mini';
import { identifier } from '../identifiers.ts';
import { draftTiming, keyEvents } from '../keys.ts';
import { LIMITS } from '../limits.ts';

// Not `maxLength`: it counts code points, and the bound is in UTF-16 code units.
const text = z
  .string()
  .check(z.refine((value) => value.length >= 1 && value.length <= LIMITS.textUnits));

/** `local/<name>`, `<connection>/<model>` or `auto`. */
const modelId = z.string().check(z.regex(/^[A-Za-z0-9._:/@+-]{1,193}$/));

/** Key events of the message being typed, in order. */
export const keysMessage = z.strictObject({
  type: z.literal('keys'),
  conversationId: identifier,
  events: keyEvents,
});

/** The draft was thrown away: its buffered key events are forgotten. */
export const discardMessage = z.strictObject({
  type: z.literal('discard'),
  conversationId: identifier,
});

/**
 * A message to answer. With `replaces`, that turn and all after it are dropped first (edit and resend).
 * An unknown `conversationId` starts a conversation of that id.
 */
export const turnMessage = z.strictObject({
  type: z.literal('turn'),
  turnId: identifier,
  conversationId: identifier,
  text,
  timing: draftTiming,
  replaces: z.optional(identifier),
  model: z.optional(modelId),
});

/** Answers a turn again; nothing is measured and no new turn is recorded. Later turns are dropped. */
export const regenerateMessage = z.strictObject({
  type: z.literal('regenerate'),
  turnId: identifier,
  conversationId: identifier,
  model: z.optional(modelId),
});

/** Ends a running answer; what was already said stays. */
export const stopMessage = z.strictObject({ type: z.literal('stop'), turnId: identifier });

export const clientMessage = z.discriminatedUnion('type', [
  keysMessage,
  discardMessage,
  turnMessage,
  regenerateMessage,
  stopMessage,
]);

export type ClientMessage = z.infer<typeof clientMessage>;
export type TurnMessage = z.infer<typeof turnMessage>;
