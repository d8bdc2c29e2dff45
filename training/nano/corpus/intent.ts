import type { NanoFacts } from '@lethe/models';

/**
 * One thing a person may ask, with what can be said about it.
 *
 * Marks inside a line: `{short/longer}` plain words or longer ones, `(detail)` said only to readers of
 * fuller sentences, `[one|other]` any of these, and ` ~ ` before the reason. Lines hold full forms
 * ("do not"); contractions are made later. In `about` and `asks`, `(words)` may be there or not and
 * `<name>` is filled from the slots.
 */
export interface Intent {
  readonly id: string;
  readonly kind: 'chat' | 'request' | 'lethe' | 'beyond' | 'urgent';
  /** Noun phrases that fit after "tips for". */
  readonly about?: readonly string[];
  /** What people write. */
  readonly asks: readonly string[];
  /** What the second edition of the corpus adds to `asks`. */
  readonly further?: {
    /** Words that tell what a request is about, whatever stands around them. */
    readonly words: readonly string[];
    readonly asks: readonly string[];
  };
  /** The first sentence of an answer: whole sentences without their full stop. */
  readonly lead: readonly string[];
  /** Used instead of `lead` where the answer is warm. */
  readonly warmLead?: readonly string[];
  /** Used instead of `lead` where the state of the installation is told. */
  readonly fromFacts?: (facts: NanoFacts) => readonly string[];
  /** Further whole sentences. */
  readonly says?: readonly string[];
  /** Further advice: verb phrases that fit after "you could". */
  readonly tips?: readonly string[];
  /** Kind first sentences. */
  readonly ack?: readonly string[];
  /** Questions or wishes that may end an answer. */
  readonly close?: readonly string[];
  /** Whether the person may be hurting: then vivid words stay soft. */
  readonly tender?: boolean;
  /** An answer that matches none of these words is off topic. */
  readonly on: RegExp;
}
