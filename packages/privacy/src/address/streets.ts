import type { Candidate, Document } from '../candidates/document.ts';
import { KIND } from '../candidates/tokens.ts';
import { MARK } from '../context/cue-index.ts';
import { cellEnd, evidence } from '../context/evidence.ts';
import { names, WORD } from '../person/lexicon.ts';
import { continueAddress } from './continuation.ts';
import {
  COMPOUND_STREET,
  SECOND_WORDS,
  SUFFIX_WORDS,
  SURE_SUFFIX,
  WEAK_COMPOUND,
  WEAK_PREFIX,
  WEAK_SUFFIX,
} from './street-words.ts';

const MOST_WORDS = 5;
const UNIT_BEFORE =
  /(?:^|[\s,(])((?:flat|apt|apartment|unit|suite|floor|room|shop|building)\.?[ ]?#?\d{1,5}[A-Z]?,?[ ](?:[\p{Lu}][\p{L}'-]{1,20}(?:[ ][\p{Lu}][\p{L}'-]{1,20}){0,3},[ ])?)$/iu;
const NOT_A_STREET =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|am|pm|years?|minutes?|hours?|days?|percent|people|kg|km|mb|gb|kb|usd|eur|gbp|monday|tuesday|wednesday|thursday|friday|saturday|sunday|version|step|no|of|the|and|or|is|to|in|at|for)$/i;

interface Street {
  readonly start: number;
  readonly end: number;
  /** How sure the words are on their own. */
  readonly score: number;
  readonly rule: string;
}

const word = ({ text, tokens }: Document, token: number): string =>
  token < 0 || token >= tokens.count ? '' : text.slice(tokens.start[token], tokens.end[token]);

const gap = ({ text, tokens }: Document, token: number): string =>
  token + 1 >= tokens.count ? '\n' : text.slice(tokens.end[token], tokens.start[token + 1]);

const isUpper = ({ tokens }: Document, token: number): boolean =>
  token < tokens.count && ((tokens.kind[token] as number) & KIND.upperFirst) !== 0;

/** In a text without any capital every word may stand for one. */
const isCapital = ({ tokens }: Document, token: number): boolean =>
  token < tokens.count &&
  (((tokens.kind[token] as number) & KIND.upperFirst) !== 0 ||
    ((tokens.kinds & KIND.upper) === 0 && ((tokens.kind[token] as number) & KIND.letter) !== 0));

const isHouseNumber = (value: string): boolean => /^(?:\d{1,5}[A-Ka-k]?|[A-Z]\d{1,4})$/.test(value);

/** Ordinary words that streets are often called by. */
const STREET_NAMES = new Set(
  'main high park church station mill market king kings queen queens hill lake river oak maple elm pine cedar walnut cherry spring school college union court bridge north south east west first second third fourth fifth sixth seventh eighth ninth tenth broad front water grove green garden meadow forest sunset ocean bay valley center central castle victoria old new long london york'.split(
    ' ',
  ),
);

const isOrdinary = (word: string): boolean =>
  !STREET_NAMES.has(word) && ((names().get(word) ?? 0) & WORD.common) !== 0;

/** What needs a place, a postal code or words for an address around it. */
const WEAK = 0.36;

const WITHIN = /^(?: |\. |'|’|-)$/;

/** `60-66 Saffron Hill`, `12/3 High Street`: the number goes back over a range. */
const startOfNumber = ({ text }: Document, start: number): number => {
  const range =
    /(?:\d{1,5}[A-Za-z]? ?[-/] ?)$/.exec(text.slice(Math.max(0, start - 10), start))?.[0] ?? '';
  return start - range.length;
};

/** A number, a few words, and a word for a street. */
const numberFirst = (document: Document, token: number): Street | undefined => {
  const { tokens } = document;
  let last = -1;
  let sure = false;
  let weak = false;
  let capital = false;
  let lower = false;
  let ordinary = false;
  for (let i = 1; i <= MOST_WORDS + 1 && token + i < tokens.count; i++) {
    const between = gap(document, token + i - 1);
    if (!WITHIN.test(between) && !(i === 1 && between === ', ')) break;
    if (i === 1 && between === '. ') break;
    const current = word(document, token + i).toLowerCase();
    if (i === 1 && NOT_A_STREET.test(current)) return undefined;
    if (isUpper(document, token + i)) capital = true;
    else if (i === 1 && between === ', ') return undefined;
    else if (!SURE_SUFFIX.has(current)) {
      if (isOrdinary(current)) ordinary = true;
      if (!/^(?:of|the|de|la|le|d|s|van|and|on|\d.*)$/.test(current)) lower = true;
    }
    if (i > 1 && (SUFFIX_WORDS.has(current) || WEAK_SUFFIX.has(current))) {
      last = token + i;
      sure = SURE_SUFFIX.has(current);
      weak = !SUFFIX_WORDS.has(current);
      if (sure) break;
    }
    if (i === 1 && ((document.hits.mark[token + 1] as number) & MARK.streetPrefix) !== 0)
      return prefixed(document, token, token + 1);
    if (/[.!?]/.test(gap(document, token + i)[0] ?? '') && current.length > 3) break;
  }
  if (last < 0) return undefined;
  if ((capital && lower) || (!capital && !sure)) return undefined;
  const plain = !capital && (ordinary || last - token > 3);
  const score = plain ? WEAK : sure ? (capital ? 0.85 : 0.6) : weak ? WEAK : 0.66;
  return {
    start: startOfNumber(document, tokens.start[token] as number),
    end: tokens.end[last] as number,
    score,
    rule: 'number-first',
  };
};

/** A number or nothing, a word for a street, its name, and a number where none stood before. */
const prefixed = (document: Document, number: number, prefix: number): Street | undefined => {
  const { tokens } = document;
  let last = prefix;
  let named = false;
  for (let i = 1; i <= MOST_WORDS && prefix + i < tokens.count; i++) {
    const between = gap(document, prefix + i - 1);
    if (!/^(?: |\. |'|’|-|\.|, ?| n[º°o]\.? ?|, n[º°o]\.? ?)$/.test(between)) break;
    const value = word(document, prefix + i);
    if (isHouseNumber(value)) {
      if (number === prefix && named) {
        last = prefix + i;
        return {
          start: tokens.start[prefix] as number,
          end: tokens.end[last] as number,
          score: 0.8,
          rule: 'kind-first',
        };
      }
      if (/,/.test(between) || number !== prefix) break;
    } else if (/,/.test(between)) break;
    const particle =
      /^(?:de|la|le|les|du|des|del|della|dei|da|do|dos|das|di|d|l|los|las|el|san|sur|aux|et|e|y|der|dem|den|am|im|van)$/i.test(
        value,
      );
    if (UNIT_WORD.test(value)) break;
    if (
      !isCapital(document, prefix + i) &&
      !particle &&
      between !== '-' &&
      !/^\d{1,2}$/.test(value)
    )
      break;
    if (!particle) named = true;
    last = prefix + i;
  }
  if (
    number === prefix &&
    named &&
    NO_NUMBER.test(document.text.slice(tokens.end[last], (tokens.end[last] as number) + 7))
  )
    return {
      start: tokens.start[prefix] as number,
      end: document.text.indexOf('n', tokens.end[last]) + 1,
      score: 0.8,
      rule: 'kind-first',
    };
  if (number === prefix || !named) return undefined;
  return {
    start: startOfNumber(document, tokens.start[number] as number),
    end: tokens.end[last] as number,
    score: 0.8,
    rule: 'kind-first',
  };
};

/** What follows a street is no part of its name. */
const UNIT_WORD =
  /^(?:apto|apt|appt|casa|lote|quadra|bloco|sobrado|piso|suite|bajo|appartamento|scala|interno|bât|étage)$/i;

/** Spanish addresses without a number say so. */
const NO_NUMBER = /^,? s\/n(?![\p{L}])/u;

/** A word that holds its own kind of street, or has one behind it, and a number. */
const nameFirst = (document: Document, token: number): Street | undefined => {
  const { tokens, text } = document;
  const value = word(document, token);
  let last = token;
  let weak = false;
  const second = word(document, token + 1).toLowerCase();
  if (SECOND_WORDS.has(second) && /^[ -]$/.test(gap(document, token))) last = token + 1;
  else if (value.length > 5 && COMPOUND_STREET.test(value)) last = token;
  else if (value.length > 5 && WEAK_COMPOUND.test(value)) weak = true;
  else return undefined;
  const between = gap(document, last);
  const number = word(document, last + 1);
  if (
    !/^(?:\.? |\. ?|, )$/.test(between) ||
    !/^\d{1,4}[a-zA-Z]?$/.test(number) ||
    /^(?:19|20)\d\d$/.test(number)
  )
    return undefined;
  let start = token;
  while (
    start > 0 &&
    token - start < 3 &&
    /^[ -]$/.test(gap(document, start - 1)) &&
    isCapital(document, start - 1) &&
    word(document, start - 1).length > 2 &&
    gap(document, start - 1) === '-'
  )
    start--;
  let end = tokens.end[last + 1] as number;
  const letter =
    /^(?: ?[a-h](?![\p{L}\p{N}])|[-/]\d{1,4}[a-z]?|,? ?\d{1,3}(?=\s*(?:,|\n|$)))/iu.exec(
      text.slice(end, end + 8),
    )?.[0];
  end += letter?.length ?? 0;
  return {
    start: tokens.start[start] as number,
    end,
    score: weak ? WEAK : 0.84,
    rule: 'name-first',
  };
};

/** Capitals and a number either way round: an address only where the words around say so. */
const bare = (document: Document, token: number): Street | undefined => {
  const { tokens } = document;
  let last = token;
  let capitals = 0;
  for (let i = 1; i <= MOST_WORDS && token + i < tokens.count; i++) {
    if (!/^(?: |\. |'|-)$/.test(gap(document, token + i - 1))) break;
    const value = word(document, token + i);
    if (i === 1 && NOT_A_STREET.test(value)) return undefined;
    if (isUpper(document, token + i) && value.length > 1) capitals++;
    else if (!(capitals > 0 && isHouseNumber(value))) break;
    last = token + i;
  }
  if (capitals === 0) return undefined;
  return {
    start: startOfNumber(document, tokens.start[token] as number),
    end: tokens.end[last] as number,
    score: 0.3,
    rule: 'bare',
  };
};

const bareReversed = (document: Document, token: number): Street | undefined => {
  const { tokens } = document;
  let i = token;
  while (i - token < 3 && isUpper(document, i) && gap(document, i) === ' ') i++;
  if (
    i === token ||
    !/^\d{1,5}[A-Za-z]?$/.test(word(document, i)) ||
    /^(?:19|20)\d\d$/.test(word(document, i))
  )
    return undefined;
  if (NOT_A_STREET.test(word(document, i - 1))) return undefined;
  return {
    start: tokens.start[token] as number,
    end: tokens.end[i] as number,
    score: 0.3,
    rule: 'bare',
  };
};

/** Whether one of the next tokens begins with a digit: without one no name makes an address. */
const digitFollows = ({ tokens }: Document, token: number): boolean => {
  const last = Math.min(tokens.count - 1, token + 3);
  for (let i = token + 1; i <= last; i++)
    if (((tokens.kind[i] as number) & KIND.digit) !== 0) return true;
  return false;
};

const weakly = (street: Street | undefined): Street | undefined =>
  street === undefined ? undefined : { ...street, score: WEAK };

const streetAt = (document: Document, token: number): Street | undefined => {
  const { tokens, hits } = document;
  const kind = tokens.kind[token] as number;
  if ((kind & KIND.digit) !== 0) {
    const next = token + 1 < tokens.count ? (tokens.kind[token + 1] as number) : 0;
    if ((next & KIND.letter) === 0 || !isHouseNumber(word(document, token))) return undefined;
    return numberFirst(document, token) ?? bare(document, token);
  }
  if (((hits.mark[token] as number) & MARK.streetPrefix) !== 0) {
    const street = prefixed(document, token, token);
    if (street !== undefined) return street;
  }
  if (!isCapital(document, token)) return undefined;
  if (!digitFollows(document, token)) {
    return isUpper(document, token) && WEAK_PREFIX.has(word(document, token).toLowerCase())
      ? weakly(prefixed(document, token, token))
      : undefined;
  }
  if (isUpper(document, token) && WEAK_PREFIX.has(word(document, token).toLowerCase())) {
    const street = weakly(prefixed(document, token, token));
    if (street !== undefined) return street;
  }
  return nameFirst(document, token) ?? bareReversed(document, token);
};

const startsClear = (text: string, start: number): boolean =>
  !/[\p{L}\p{N}_/@#$€£.-]/u.test(text[start - 1] ?? ' ');

/** What a street on its own is raised by: words around it, a postal code, a known place. */
const scoreOf = (street: Street, cue: number, postal: boolean, anchored: boolean): number =>
  Math.min(0.97, street.score + 0.35 * cue + (postal ? 0.3 : anchored ? 0.2 : 0));

/** Addresses that begin with a street or its number, in the orders that Europe and the Americas use. */
export const findStreets = (
  document: Document,
  groups: ReadonlySet<number>,
  out: Candidate[],
): void => {
  const { text, tokens, hits } = document;
  let done = 0;
  for (let token = 0; token < tokens.count; token++) {
    if ((tokens.start[token] as number) < done) continue;
    const street = streetAt(document, token);
    if (street === undefined || !startsClear(text, street.start)) continue;
    const { end, postal, anchored } = continueAddress(
      document,
      street.end,
      cellEnd(hits, street.start),
    );
    const cue = evidence(text, hits, groups, street.start, street.end);
    if (
      street.rule === 'bare' &&
      cue === 0 &&
      !(postal && /^\d/.test(text.slice(street.start, street.start + 1)))
    )
      continue;
    const score = scoreOf(street, cue, postal, anchored && end > street.end);
    if (score < document.least) continue;
    const unit =
      UNIT_BEFORE.exec(text.slice(Math.max(0, street.start - 70), street.start))?.[1]?.length ?? 0;
    out.push({
      start: street.start - unit,
      end,
      type: 'STREET_ADDRESS',
      score,
      ruleId: `address.${street.rule}`,
      reason: 'a street, its number and what follows',
    });
    done = end;
  }
};
