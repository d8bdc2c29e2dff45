/**
 * One thing a person may ask, with what can be said about it.
 *
 * Marks inside a line: `{short/longer}` plain words or longer ones, `(detail)` said only to readers of
 * fuller sentences, `[one|other]` any of these, and ` ~ ` before the reason. Lines hold full forms
 * ("do not"); contractions are made later.
 */
export interface Intent {
  readonly id: string;
  readonly kind: 'chat' | 'request' | 'lethe' | 'beyond' | 'urgent';
  /** Noun phrases that fit after "tips for". */
  readonly about?: readonly string[];
  /** What people write; the last one is held out of training. */
  readonly asks: readonly string[];
  /** The first sentence of an answer: whole sentences without their full stop. */
  readonly lead: readonly string[];
  /** Used instead of `lead` where the answer is warm. */
  readonly warmLead?: readonly string[];
  /** Further whole sentences. */
  readonly says?: readonly string[];
  /** Further advice: verb phrases that fit after "you could". */
  readonly tips?: readonly string[];
  /** Kind first sentences. */
  readonly ack?: readonly string[];
  /** Questions or wishes that may end an answer. */
  readonly close?: readonly string[];
  /** An answer that matches none of these words is off topic. */
  readonly on: RegExp;
}
