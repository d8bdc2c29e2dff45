import * as z from 'zod/mini';
import { RHYTHMS } from './adaptation.ts';
import { count, identifier, measure, modelId, moment } from './identifiers.ts';
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

/** Why the model `auto` went where it went: a rule, what was learnt, or a trial to learn from. */
export const ROUTE_REASONS = [
  'offline',
  'no-consent',
  'sensitive-topic',
  'image',
  'budget-spent',
  'no-cloud-model',
  'learnt',
  'tried',
] as const;

/** How the model `auto` became the one that answered. */
export const routed = z.strictObject({
  reason: z.enum(ROUTE_REASONS),
  /** The probability with which this model was chosen. */
  propensity: z.number().check(z.minimum(0), z.maximum(1)),
  /** What was expected of each model it chose between, and its price, in units of reward; empty where a rule decided. */
  expected: z
    .array(z.strictObject({ model: modelId, expected: z.number(), cost: measure }))
    .check(z.maxLength(16)),
});

export type Routed = z.infer<typeof routed>;

/** What one turn measured. Numbers and names of closed lists only; never text. */
export const turnReceipt = z.strictObject({
  turnId: identifier,
  at: moment,
  model: modelId,
  route: z.enum(ROUTES),
  /** Null where a model was named. */
  routed: z.nullable(routed),
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
