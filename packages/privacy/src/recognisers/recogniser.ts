import type { Candidate } from '../candidates/document.ts';
import type { PiiType } from '../span.ts';
import { checkLinear } from './linear-pattern.ts';

export interface RecogniserDefinition {
  /** A name of your own; `own.NAME` becomes the rule id. */
  readonly name: string;
  readonly type: PiiType;
  /** A pattern without flags; see `defineRecogniser` for what it may hold. */
  readonly pattern: string;
  /** 0 to 1; 0.8 by default. */
  readonly score?: number;
  readonly ignoreCase?: boolean;
}

/** A pattern that was checked. */
export interface Recogniser {
  readonly ruleId: string;
  readonly type: PiiType;
  readonly score: number;
  readonly pattern: RegExp;
}

/**
 * Accepts a pattern of your own, once its time is certain to be linear.
 *
 * @throws `PRIVACY_RECOGNISER_UNSAFE`
 * @example
 * const badge = defineRecogniser({ name: 'badge', type: 'GOV_ID', pattern: '\\bB-\\d{6}\\b' });
 * detect('badge B-123456', { recognisers: [badge] });
 */
export const defineRecogniser = ({
  name,
  type,
  pattern,
  score = 0.8,
  ignoreCase = false,
}: RecogniserDefinition): Recogniser => {
  checkLinear(pattern);
  return {
    ruleId: `own.${name}`,
    type,
    score,
    pattern: new RegExp(pattern, ignoreCase ? 'giu' : 'gu'),
  };
};

/** Every place that one of the caller's patterns matches. */
export const findOwn = (
  text: string,
  recognisers: readonly Recogniser[],
  out: Candidate[],
): void => {
  for (const { ruleId, type, score, pattern } of recognisers) {
    for (const match of text.matchAll(pattern)) {
      if (match[0] === '') continue;
      out.push({
        start: match.index,
        end: match.index + match[0].length,
        type,
        score,
        ruleId,
        reason: 'a pattern of your own',
      });
    }
  }
};
