import { evidence, isNamedOtherwise } from '../context/evidence.ts';
import { closesHere, opensHere } from './boundary.ts';
import type { Candidate, Document } from './document.ts';
import { isWholeField } from './document.ts';
import {
  type Bucket,
  type CompiledRule,
  LONGEST_LEAD,
  type RuleTable,
  rulesAt,
  type ViableRules,
  viableRules,
} from './rule-table.ts';
import { isDigitCode, KIND } from './tokens.ts';

const SEPARATORS = /[^0-9A-Za-z\u00c0-\u{10ffff}]+/gu;

export const compact = (raw: string): string => raw.replace(SEPARATORS, '').toUpperCase();

/** A negative cue right before a value takes this much of its score. */
const PENALTY = 0.45;
/** What a field named by other words takes from a score that nothing else supports. */
const OTHERWISE = 0.2;
const SURE_ALONE = 0.8;

const scoreOf = (
  document: Document,
  { rule, groups, ofType, against }: CompiledRule,
  start: number,
  end: number,
): number => {
  const { text, hits } = document;
  const support = groups.size === 0 ? 0 : evidence(text, hits, groups, start, end);
  const floor =
    rule.field !== undefined && isWholeField(document, start, end)
      ? Math.max(rule.field, rule.alone)
      : rule.alone;
  const score = Math.max(floor, support === 0 ? 0 : floor + (rule.cued - floor) * support);
  if (support >= 0.6) return score;
  const doubtful = support === 0 && groups.size > 0 && score < SURE_ALONE;
  if (doubtful && isNamedOtherwise(text, hits, ofType, start)) return score - OTHERWISE;
  const denial = evidence(text, hits, against, start, end);
  return denial >= 0.75 ? score - PENALTY : score;
};

const leadLength = (text: string, from: number, to: number): number => {
  const digit = isDigitCode(text.charCodeAt(from));
  let i = from + 1;
  while (i < to && isDigitCode(text.charCodeAt(i)) === digit) i++;
  return Math.min(i - from, LONGEST_LEAD);
};

/** Letters alone begin a value only when digits or another short group follow at once. */
const mayLeadLetters = (document: Document, token: number): boolean => {
  const { tokens } = document;
  const next = token + 1;
  const length = (tokens.end[token] as number) - (tokens.start[token] as number);
  // A bank's code is all capitals.
  if ((length === 8 || length === 11) && ((tokens.kind[token] as number) & KIND.lower) === 0)
    return true;
  if (next >= tokens.count) return false;
  const gap = (tokens.start[next] as number) - (tokens.end[token] as number);
  if (length > 5 || gap > 2) return false;
  if (((tokens.kind[next] as number) & KIND.digit) !== 0) return true;
  const nextLength = (tokens.end[next] as number) - (tokens.start[next] as number);
  return (
    nextLength <= 3 &&
    next + 1 < tokens.count &&
    ((tokens.kind[next + 1] as number) & KIND.digit) !== 0 &&
    (tokens.start[next + 1] as number) - (tokens.end[next] as number) <= 1
  );
};

/** A single value is rarely longer. */
const LONGEST_FIELD_VALUE = 120;

/** Every value of the rules' formats; a rule is tried once for each run that can begin it. */
export const matchPatterns = (document: Document, table: RuleTable, out: Candidate[]): void => {
  const { text, tokens, hits, field, least } = document;
  const short = field.end - field.start <= LONGEST_FIELD_VALUE;
  const byDigits: ViableRules[] = [];
  const byLetters: ViableRules[] = [];
  for (let token = 0; token < tokens.count; token++) {
    const kind = tokens.kind[token] as number;
    if (
      (kind & KIND.digit) === 0 &&
      ((kind & KIND.ideograph) !== 0 || !mayLeadLetters(document, token))
    ) {
      continue;
    }
    const start = tokens.start[token] as number;
    if (!opensHere(text, start)) continue;
    const lead = leadLength(text, start, tokens.end[token] as number);
    const digit = isDigitCode(text.charCodeAt(start));
    const alone = short && start <= field.start;
    const known = digit ? byDigits : byLetters;
    const slot = alone ? lead + LONGEST_LEAD + 1 : lead;
    known[slot] ??= viableRules(
      (digit ? table.byDigits : table.byLetters)[lead] as Bucket,
      hits,
      least,
      alone,
    );
    for (const compiled of rulesAt(known[slot], text, start)) {
      const { rule, pattern } = compiled;
      pattern.lastIndex = start;
      if (!pattern.test(text) || !closesHere(text, pattern.lastIndex)) continue;
      const raw = text.slice(start, pattern.lastIndex);
      const value = compact(raw);
      if (rule.check !== undefined && !rule.check(value, raw)) continue;
      const end = start + raw.length;
      const score = scoreOf(document, compiled, start, end);
      if (score <= 0) continue;
      out.push({ start, end, type: rule.type, score, ruleId: rule.id, reason: rule.reason });
    }
  }
};
