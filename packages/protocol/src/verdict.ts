import * as z from 'zod/mini';
import { count, identifier } from './identifiers.ts';
import { signalName } from './signals.ts';

/** What the constitution makes of a text. `unscored`: a detector failed, so nothing is known. */
export const VERDICTS = ['allow', 'review', 'block', 'unscored'] as const;

export type Verdict = (typeof VERDICTS)[number];

export const verdict = z.enum(VERDICTS);

/** `off` judges nothing, `observe` judges and lets everything pass, `enforce` refuses and stops. */
export const GUARD_POLICIES = ['off', 'observe', 'enforce'] as const;

export type GuardPolicy = (typeof GUARD_POLICIES)[number];

export const guardPolicy = z.enum(GUARD_POLICIES);

export const score = z.number().check(z.minimum(0), z.maximum(1));

/** SHA-256, hexadecimal. */
export const constitutionHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A place in the judged text, UTF-16 code units. */
export const place = z.strictObject({ start: count, end: count });

export type Place = z.infer<typeof place>;

export const principleVerdict = z.strictObject({
  id: identifier,
  /** The highest score of its signals; told on passes too. */
  score,
  verdict,
  spans: z.array(place).check(z.maxLength(32)),
  /** Which rules and classifiers found it. */
  ruleIds: z.array(z.string().check(z.regex(/^[A-Za-z0-9._-]{1,64}$/))),
});

export type PrincipleVerdict = z.infer<typeof principleVerdict>;

/** What was judged of one text: numbers, places and names of closed lists, never the text. */
export const verdictReport = z.strictObject({
  verdict,
  /** Null where a detector failed. */
  signals: z.partialRecord(signalName, z.nullable(score)),
  principles: z.array(principleVerdict).check(z.maxLength(100)),
  weightedScore: score,
  /** The version it was judged by. */
  constitution: constitutionHash,
});

export type VerdictReport = z.infer<typeof verdictReport>;

/** What was judged of one turn. */
export const turnVerdicts = z.strictObject({
  policy: guardPolicy,
  input: verdictReport,
  /** Null where no answer was written. */
  output: z.nullable(verdictReport),
});

export type TurnVerdicts = z.infer<typeof turnVerdicts>;
