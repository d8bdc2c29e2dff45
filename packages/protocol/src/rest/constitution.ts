import * as z from 'zod/mini';
import { count, day } from '../identifiers.ts';
import { LIMITS } from '../limits.ts';
import { direction, signalName } from '../signals.ts';
import { constitutionHash, guardPolicy, score, verdict, verdictReport } from '../verdict.ts';

export const PRINCIPLE_ACTIONS = ['allow', 'review', 'revise', 'block'] as const;

/** What follows when a principle is broken. */
export type PrincipleAction = (typeof PRINCIPLE_ACTIONS)[number];

export const SENSITIVITIES = ['low', 'medium', 'high'] as const;

export type Sensitivity = (typeof SENSITIVITIES)[number];

/** Longest text of a draft, UTF-16 code units; what each may hold is checked where it is used. */
const text = z.string().check(z.maxLength(8192));

/** One principle, as its file has it. What its numbers may be is checked, and told, when it is used. */
export const principle = z.strictObject({
  id: text,
  title: text,
  text,
  /** What can be done instead of what it forbids. */
  instead: z.optional(text),
  weight: z.number(),
  appliesTo: z.array(direction).check(z.maxLength(2)),
  /** From which score of a signal it counts as broken. */
  signals: z.partialRecord(signalName, z.number()),
  action: z.enum(PRINCIPLE_ACTIONS),
  examples: z
    .array(z.strictObject({ text, verdict: z.enum(['allow', 'review', 'block']) }))
    .check(z.maxLength(100)),
});

export type Principle = z.infer<typeof principle>;

/** A constitution that is not in force, or not yet. */
export const constitutionDraft = z.strictObject({
  sensitivity: z.enum(SENSITIVITIES),
  principles: z.array(principle).check(z.maxLength(100)),
});

export type ConstitutionDraft = z.infer<typeof constitutionDraft>;

export const verdictCount = z.strictObject({
  day,
  direction,
  principle: z.string(),
  verdict,
  count,
});

export type VerdictCount = z.infer<typeof verdictCount>;

export const ruleHits = z.strictObject({
  ruleId: z.string().check(z.regex(/^[A-Za-z0-9._-]{1,64}$/)),
  hits: count,
});

export type RuleHits = z.infer<typeof ruleHits>;

/** The constitution in force. */
export const constitutionReport = z.strictObject({
  hash: constitutionHash,
  sensitivity: z.enum(SENSITIVITIES),
  principles: z.array(principle),
  policy: guardPolicy,
  /** Where it comes from: the shipped file, a file that the configuration names, or saved in the app. */
  source: z.enum(['shipped', 'file', 'saved']),
  /** Of the last 30 days, of everybody together. */
  counts: z.array(verdictCount),
  /** How often which rule spoke in that time, most frequent first. */
  ruleHits: z.array(ruleHits).check(z.maxLength(50)),
});

export type ConstitutionReport = z.infer<typeof constitutionReport>;

/** A text to try a constitution on: the one in force, or a draft. */
export const constitutionTrial = z.strictObject({
  text: z.string().check(z.maxLength(LIMITS.textUnits)),
  direction,
  draft: z.optional(constitutionDraft),
});

export type ConstitutionTrial = z.infer<typeof constitutionTrial>;

/** What a trial showed. The text was judged and kept nowhere. */
export const constitutionTried = z.strictObject({
  report: verdictReport,
  /** The lowest score from which any principle counts each signal, at the sensitivity that was tried. */
  thresholds: z.partialRecord(signalName, score),
});

export type ConstitutionTried = z.infer<typeof constitutionTried>;

export const newConstitution = z.strictObject({
  draft: constitutionDraft,
  /** Hash of the version it takes the place of. */
  replaces: constitutionHash,
});

export type NewConstitution = z.infer<typeof newConstitution>;
