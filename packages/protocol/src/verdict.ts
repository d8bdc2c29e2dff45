import * as z from 'zod/mini';
import { count, identifier, measure, modelId } from './identifiers.ts';
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

/** What a model was asked about a text where the detectors were in doubt, as numbers. */
export const secondOpinion = z.strictObject({
  model: modelId,
  /** Principles that were in doubt. */
  asked: count,
  /** Those of them that it gave no usable answer about. */
  unscored: count,
  /** How long it took, milliseconds. */
  ms: measure,
});

export type SecondOpinion = z.infer<typeof secondOpinion>;

const judged = {
  verdict,
  /** Null where a detector failed. */
  signals: z.partialRecord(signalName, z.nullable(score)),
  weightedScore: score,
  /** The version it was judged by. */
  constitution: constitutionHash,
  /** Null where the detectors alone judged. */
  method: z.nullable(secondOpinion),
};

const ofPrinciple = {
  id: identifier,
  /** The highest score of its signals; told on passes too. */
  score,
  verdict,
};

export const principleVerdict = z.strictObject({
  ...ofPrinciple,
  spans: z.array(place).check(z.maxLength(32)),
  /** Which rules and classifiers found it. */
  ruleIds: z.array(z.string().check(z.regex(/^[A-Za-z0-9._-]{1,64}$/))),
});

export type PrincipleVerdict = z.infer<typeof principleVerdict>;

/** What was judged of one text: numbers, places and names of closed lists, never the text. */
export const verdictReport = z.strictObject({
  ...judged,
  principles: z.array(principleVerdict).check(z.maxLength(100)),
});

export type VerdictReport = z.infer<typeof verdictReport>;

/** What was judged of one turn. */
export const turnVerdicts = z.strictObject({
  policy: guardPolicy,
  input: verdictReport,
  /** Null where no answer was written. */
  output: z.nullable(verdictReport),
  /** How often the answer was reworded; what is judged is its last wording. */
  revised: count,
});

export type TurnVerdicts = z.infer<typeof turnVerdicts>;

/** What is kept of a judged text: no places, and nothing of why. */
export const judgedText = z.strictObject({
  ...judged,
  principles: z.array(z.strictObject(ofPrinciple)).check(z.maxLength(100)),
});

export type JudgedText = z.infer<typeof judgedText>;

/** What is kept of a judged turn. */
export const judgedTurn = z.strictObject({
  policy: guardPolicy,
  input: judgedText,
  output: z.nullable(judgedText),
  revised: count,
});

export type JudgedTurn = z.infer<typeof judgedTurn>;
