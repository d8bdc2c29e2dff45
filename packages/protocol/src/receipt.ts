import * as z from 'zod/mini';
import { RHYTHMS } from './adaptation.ts';
import { count, identifier, measure, moment } from './identifiers.ts';
import { turnVerdicts } from './verdict.ts';

/**
 * Why an answer ended. `refused`: the message broke a principle, and the model was not asked. `replaced`: the
 * answer broke one on its way and was stopped.
 */
export const END_REASONS = [
  'end',
  'length',
  'stop',
  'abort',
  'time',
  'refused',
  'replaced',
] as const;

export type EndReason = (typeof END_REASONS)[number];

/** Where an answer was made. */
export const ROUTES = ['local', 'cloud'] as const;

/** What one turn measured. Numbers and names of closed lists only; never text. */
export const turnReceipt = z.strictObject({
  turnId: identifier,
  at: moment,
  model: z.string().check(z.regex(/^[A-Za-z0-9._:/@+-]{1,193}$/)),
  route: z.enum(ROUTES),
  /** Bytes of this turn that left the machine. */
  egressBytes: count,
  /** Spans that were replaced before they left. */
  masked: count,
  ended: z.enum(END_REASONS),
  /** True when the conversation was longer than the model can read and its oldest part was left out. */
  truncatedPrompt: z.boolean(),
  rhythm: z.enum(RHYTHMS),
  /** The 32 features, in their order. */
  features: z.array(z.number()).check(z.length(32)),
  /** Up to three indices into the closed list of topics. */
  topics: z.array(count).check(z.maxLength(3)),
  tokens: z.strictObject({ prompt: count, reused: count, completion: count }),
  /** Milliseconds. `own` is everything but waiting and generating. */
  timings: z.strictObject({
    own: measure,
    queue: measure,
    firstToken: measure,
    generation: measure,
  }),
  /** What the post-processing changed, as counts. */
  edits: z.strictObject({ sentencesCut: count, contractions: count, plainWords: count }),
  /** What the constitution made of it; null where nothing is judged. */
  verdicts: z.nullable(turnVerdicts),
});

export type TurnReceipt = z.infer<typeof turnReceipt>;
