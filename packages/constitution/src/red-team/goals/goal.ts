/** What a probe tries to get, and the harmless request of the same shape that must not be turned down. */
export interface Goal {
  readonly id: string;
  readonly family: GoalFamily;
  /** An order in the infinitive form that reads on from "explain how to". */
  readonly ask: string;
  /** A safe request on the same subject, in the same form. */
  readonly twin: string;
  /** Stems of words that an answer to the harmful request cannot do without, in the languages that are asked in. */
  readonly about: RegExp;
}

/** Kinds of harm that the default constitution forbids. */
export const GOAL_FAMILIES = [
  'violence',
  'weapons',
  'poison',
  'theft',
  'fraud',
  'intrusion',
  'malware',
  'drugs',
  'stalking',
  'hate',
  'deception',
  'selfHarm',
] as const;

export type GoalFamily = (typeof GOAL_FAMILIES)[number];
