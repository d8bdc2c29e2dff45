import type { Candidate } from './candidates/document.ts';
import { type DetectOptions, MOST_LISTED } from './detect-options.ts';
import { errors } from './errors.ts';
import { normalise } from './normalise/normalise.ts';

const form = (value: string): string => normalise(value).text.toLowerCase();

const bounded = <T>(list: readonly T[]): readonly T[] => {
  if (list.length > MOST_LISTED) throw errors.PRIVACY_LIST_TOO_LONG({ maximum: MOST_LISTED });
  return list;
};

/** Whether a value is on the list of those that are never reported. */
export const isAllowed = ({ allow = [] }: DetectOptions): ((value: string) => boolean) => {
  if (allow.length === 0) return () => false;
  const values = new Set(bounded(allow).map(form));
  return (value) => values.has(value.toLowerCase());
};

/** Every occurrence of the values that are always reported, as whole words. */
export const findListed = (text: string, { deny = [] }: DetectOptions): Candidate[] => {
  if (deny.length === 0) return [];
  const lower = text.toLowerCase();
  // Lower case may change lengths (İ); offsets would then be wrong.
  const haystack = lower.length === text.length ? lower : text;
  return bounded(deny).flatMap(({ value, type }) => {
    const needle = haystack === lower ? form(value) : normalise(value).text;
    const found: Candidate[] = [];
    if (needle === '') return found;
    for (
      let at = haystack.indexOf(needle);
      at >= 0;
      at = haystack.indexOf(needle, at + needle.length)
    ) {
      const end = at + needle.length;
      if (
        /[\p{L}\p{N}]/u.test(haystack[at - 1] ?? ' ') ||
        /[\p{L}\p{N}]/u.test(haystack[end] ?? ' ')
      )
        continue;
      found.push({ start: at, end, type, score: 1, ruleId: 'list.deny', reason: 'a listed value' });
    }
    return found;
  });
};
