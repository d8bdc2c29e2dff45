import type { Candidate } from '../candidates/document.ts';
import type { DetectOptions } from '../detect-options.ts';
import { errors } from '../errors.ts';
import { PII_TYPES } from '../span.ts';
import type { TaggedSpan, Tagger } from './tagger.ts';

const DEFAULT_TIMEOUT_MS = 1000;
const DEFAULT_SCORE = 0.7;
/** One span for every few characters is noise, not a finding. */
const MOST_SPANS = 10_000;

const TYPES: ReadonlySet<string> = new Set(PII_TYPES);

const isUsable = ({ start, end, type, score = DEFAULT_SCORE }: TaggedSpan, length: number) =>
  Number.isInteger(start) &&
  Number.isInteger(end) &&
  start >= 0 &&
  end > start &&
  end <= length &&
  TYPES.has(type) &&
  score >= 0 &&
  score <= 1;

const tag = (tagger: Tagger, text: string, now: () => number): Candidate[] => {
  const { timeoutMs = DEFAULT_TIMEOUT_MS } = tagger;
  const began = now();
  const spans = tagger.detect(text);
  if (now() - began > timeoutMs)
    throw errors.PRIVACY_DETECTOR_TIMED_OUT({ milliseconds: timeoutMs });
  if (spans.length > MOST_SPANS || !spans.every((span) => isUsable(span, text.length)))
    throw errors.PRIVACY_DETECTOR_FAILED();
  return spans.map(({ start, end, type, score = DEFAULT_SCORE }) => ({
    start,
    end,
    type,
    score,
    ruleId: `tagger.${tagger.id}`,
    reason: 'found by a tagger of your own',
  }));
};

/**
 * Asks every tagger about one piece of text.
 *
 * @throws `PRIVACY_DETECTOR_TIMED_OUT`, `PRIVACY_DETECTOR_FAILED` (which does not quote what the tagger threw)
 */
export const runTaggers = (
  text: string,
  { taggers = [], now = () => performance.now() }: DetectOptions,
  out: Candidate[],
): void => {
  for (const tagger of taggers) {
    try {
      out.push(...tag(tagger, text, now));
    } catch (error) {
      if (tagger.onFailure === 'ignore') continue;
      if (error instanceof Error && 'code' in error && error.code === 'PRIVACY_DETECTOR_TIMED_OUT')
        throw error;
      throw errors.PRIVACY_DETECTOR_FAILED();
    }
  }
};
