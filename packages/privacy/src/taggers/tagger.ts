import type { PiiType } from '../span.ts';

/** What a tagger found; offsets in UTF-16 code units of the text that it was handed. */
export interface TaggedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: PiiType;
  /** 0 to 1; 0.7 by default. */
  readonly score?: number;
}

/**
 * A finder of values besides the rules, e.g. a trained model. It is handed one piece of the text at a
 * time, as the rules read it (plain digits, spaces and quotes). It must return; work that may hang,
 * or waits for something, belongs in a worker or before the call.
 */
export interface Tagger {
  /** A name of your own; `tagger.ID` becomes the rule id. */
  readonly id: string;
  detect(text: string): readonly TaggedSpan[];
  /** Milliseconds that one piece may take; 1,000 by default. */
  readonly timeoutMs?: number;
  /**
   * What a failure means (an error, a span out of bounds, too much time): `throw` fails the whole call,
   * so that nothing is sent unmasked; `ignore` goes on with the rules alone. `throw` by default.
   */
  readonly onFailure?: 'throw' | 'ignore';
}
