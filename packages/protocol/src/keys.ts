import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';

/** What a key is allowed to say about itself. Which key it was never leaves the browser. */
export const KEY_CLASSES = [
  'letter',
  'digit',
  'space',
  'punctuation',
  'backspace',
  'enter',
  'arrow',
  'modifier',
  'other',
] as const;

export type KeyClass = (typeof KEY_CLASSES)[number];

const DAY_MS = 24 * 60 * 60 * 1000;
const keyTime = z.number().check(z.nonnegative(), z.maximum(DAY_MS));

/** `[down, up, class]`: milliseconds since the draft's first event; `up` is null where no key-up came. */
export const keyEvent = z.tuple([keyTime, z.nullable(keyTime), z.enum(KEY_CLASSES)]);

export type KeyEvent = z.infer<typeof keyEvent>;

/** Why a message's key times do not describe its author's typing. */
export const UNTIMED_REASONS = [
  'paste',
  'autocomplete',
  'composition',
  'dictation',
  'noKeyUp',
  'noKeys',
] as const;

export type UntimedReason = (typeof UNTIMED_REASONS)[number];

/** What the browser knows of how a message came to be, besides its key events. */
export const draftTiming = z.strictObject({
  /** When it was sent, milliseconds on the clock of the key events. */
  sentMs: keyTime,
  /** Characters removed while composing: one a backspace, a selection's length when it was replaced. */
  correctedCharacters: z.int().check(z.nonnegative(), z.maximum(1_000_000)),
  /** Null when the times describe typing. */
  untimed: z.nullable(z.enum(UNTIMED_REASONS)),
});

export type DraftTiming = z.infer<typeof draftTiming>;

export const keyEvents = z.array(keyEvent).check(z.maxLength(LIMITS.keysPerFrame));
