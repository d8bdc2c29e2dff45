import type { Document } from '../candidates/document.ts';
import { foldWord } from '../context/fold.ts';
import { names, WORD } from '../person/lexicon.ts';
import { STATES } from './street-words.ts';

const GAP = /[ \t]{0,3}(?:,[ \t]{0,3}\r?\n?|\r?\n[ \t]{0,3},?|;| -)?[ \t]{0,3}/y;
const UNIT =
  /(?:(?:apt|apartment|suite|ste|unit|flat|floor|room|rm|bldg|building|box|level|lot|etage|stock|stiege|top|tür|piso|planta|puerta|interno|scala|esc|bât|appt|appartement|no|nr|p\.?o\.? box)\.?[ ]?#?[ ]?[A-Z0-9][A-Z0-9-]{0,6}|#[ ]?[A-Z0-9-]{1,6}|\d{1,2}(?:st|nd|rd|th) floor|\d{1,2}\. ?(?:og|sal|tr|krs|stock|etage))(?![\p{L}\p{N}])/iuy;
const POSTAL =
  /(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|(?:[A-Z]{1,2}-)?\d{5}(?:-\d{3,4})?|\d{4} ?[A-Z]{2}(?= |,|$|\n)|\d{3} \d{2}|\d{2}-\d{3}|(?:[A-Z]{1,2}-)?\d{4}|\d{6})(?![\p{L}\p{N}]|-\d| ?\d)/uy;
const CAPITALS =
  /\p{Lu}[\p{L}'’-]{0,24}(?![\p{L}\p{N}])\.?(?:[ -](?:(?:and|of|the|de|la|le|les|del|di|da|do|am|an|der|upon|sur|on|bei|im)[ -]){0,3}\p{Lu}[\p{L}'’-]{0,24}(?![\p{L}\p{N}])){0,4}/uy;
const AROUND =
  /^(?:and|or|but|i|we|he|she|they|it|please|before|after|tel|phone|fax|call|email|the|this|my|can|dr|mr|mrs)$/i;
const MOST_ELEMENTS = 9;
const LONGEST = 180;

const take = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

const isPlaceWord = (word: string): boolean =>
  ((names().get(foldWord(word, false)) ?? 0) & WORD.place) !== 0;

/** A known place, a state, or a country stands among the words. */
const isAnchor = (words: string): boolean => {
  const parts = words.split(/[ -]/);
  return (
    parts.some((part) => STATES.has(part)) ||
    parts.some((part) => part.length > 2 && isPlaceWord(part))
  );
};

/**
 * How far an address goes on behind its street: units, towns, postal codes, states and countries.
 * Words without an anchor behind them are given back.
 */
export const continueAddress = (
  { text }: Document,
  from: number,
): { end: number; postal: boolean; anchored: boolean } => {
  let position = from;
  let end = from;
  let postal = false;
  let anchored = false;
  for (let element = 0; element < MOST_ELEMENTS && position - from < LONGEST; element++) {
    const gap = take(GAP, text, position) ?? '';
    if (gap === '') break;
    const at = position + gap.length;
    const unit = take(UNIT, text, at);
    const code = unit === undefined ? take(POSTAL, text, at) : undefined;
    if (unit !== undefined || code !== undefined) {
      position = at + (unit ?? code ?? '').length;
      end = position;
      if (code !== undefined) {
        postal = true;
        anchored = true;
      }
      continue;
    }
    const words = take(CAPITALS, text, at);
    if (words === undefined || AROUND.test(words.split(' ')[0] as string)) break;
    position = at + words.length;
    if (isAnchor(words)) {
      end = position;
      anchored = true;
    }
  }
  return { end, postal, anchored };
};
