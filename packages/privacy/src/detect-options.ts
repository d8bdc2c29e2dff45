import type { Recogniser } from './recognisers/recogniser.ts';
import type { PiiType } from './span.ts';
import type { Tagger } from './taggers/tagger.ts';

export interface DetectOptions {
  /** Types to look for; all by default. */
  readonly types?: readonly PiiType[];
  /** Spans under this score are not returned; 0 to 1, 0.5 by default. */
  readonly threshold?: number;
  /** Regions (ISO 3166) or locales (BCP 47) whose formats are expected, most likely first. */
  readonly locales?: readonly string[];
  /** Values that are never reported, compared without case. At most 10,000. */
  readonly allow?: readonly string[];
  /** Values that are always reported, as the given type. At most 10,000. */
  readonly deny?: readonly { readonly value: string; readonly type: PiiType }[];
  /** Patterns of the caller's own, from `defineRecogniser`. */
  readonly recognisers?: readonly Recogniser[];
  /** Finders of the caller's own besides the rules, e.g. a trained model. */
  readonly taggers?: readonly Tagger[];
  /** Milliseconds that one call may take; unlimited by default. Checked between pieces and families. */
  readonly timeoutMs?: number;
  /** Ends the call with the signal's reason, at the same places. */
  readonly signal?: AbortSignal;
  /** A clock in milliseconds for the limits; `performance.now` by default. */
  readonly now?: () => number;
}

export const DEFAULT_THRESHOLD = 0.5;
export const MOST_LISTED = 10_000;
