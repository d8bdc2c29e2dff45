import type { SignalName } from '../signals/signal-names.ts';

/**
 * One thing that is said in many words: groups of phrases that follow one another in a sentence.
 * The groups are those of the lexicon.
 */
export interface Rule {
  /** Such as `harm.howto-person`; it stands in every verdict it makes. */
  readonly id: string;
  readonly signal: SignalName;
  /** What the signal scores when the rule fits, in (0, 1]. */
  readonly score: number;
  /** Groups that must follow one another in one sentence. */
  readonly sequence: readonly string[];
  /** Most words between one and the next; 4 where absent. */
  readonly gap?: number;
  /** Groups of which none may stand anywhere in the sentence. */
  readonly unless?: readonly string[];
  /** Groups of which none may stand between the first and the last of the sequence or right before it. */
  readonly notAt?: readonly string[];
}
