import type { Document } from '../candidates/document.ts';
import { KIND } from '../candidates/tokens.ts';
import { foldWord } from '../context/fold.ts';
import { names, WORD } from '../person/lexicon.ts';
import { STATES } from './street-words.ts';

const GAP = / {0,3}(?:, {0,3}\r?\n?|\r?\n[ \t]{0,3},?|;| -)?[ \t]{0,3}/y;
const NAMED_UNIT =
  /(?:(?:apt|apartment|suite|ste|unit|flat|floor|room|rm|bldg|building|box|level|lot|etage|stock|stiege|top|tür|zimmer|wohnung|whg|hinterhaus|vorderhaus|haus|piso|planta|puerta|portal|escalera|esc|bajo|local|interno|int|scala|piano|appartamento|palazzina|appto|apto|ap|casa|sobrado|quadra|lote|bloco|fração|lado|bât|bâtiment|escalier|porte|appt|appartement|kamer|m|lok|lokal|lgh|hus|trappa|leil|leilighet|oppgang|lejl|dør|as|rappu|daire|kat|blok|no|nr|p\.?o\.? box)\.?[ ]?[#:]?[ ]?[A-Z0-9][A-Z0-9/-]{0,6}|#[ ]?[A-Z0-9-]{1,6})(?![\p{L}\p{N}])/iuy;
const BARE_UNIT =
  /(?:\d{1,2}(?:st|nd|rd|th) floor|\d{1,2}\.? ?(?:og|eg|sal|tr|krs|stock|etage|étage|hoog(?: (?:achter|voor))?|th|tv|mf)|\d{1,2}(?:er?|ème) étage|\d{1,2}[ºª°]? ?(?:[A-H]|dcha|izda|izq|esq|dto|dir|frt)\.?|(?:bajo|bajos|ático|entresuelo|principal)(?: (?:dcha|izda|izq|[A-H])\.?)?|r\/c|terr\.?|slt\.?|s\/n\.?|I{1,3}|bis|[A-H](?: \d{1,3})?|\d{1,3}[A-Z]?)(?![\p{L}\p{N}])/iuy;
const POSTAL =
  /(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|(?:[A-Z]{1,2}-)?\d{5}(?:-\d{3,4})?|\d{4}-\d{3}|\d{4} ?[A-Z]{2}(?= |,|$|\n)|\d{3} \d{2}|\d{2}-\d{3}|(?:[A-Z]{1,2}-)?\d{4}|\d{6})(?![\p{L}\p{N}]|-\d| ?\d)/uy;
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

/** A unit without a word of its own stands close to the number: `, 2. tv`, ` C 61`, `-R/C`. */
const bareUnit = (text: string, at: number, gap: string): string | undefined => {
  if (gap !== ' ' && gap !== ', ') return undefined;
  const value = take(BARE_UNIT, text, at);
  if (value === undefined) return undefined;
  // A lone letter or number counts only where the line or the element ends behind it.
  return value.length > 3 ||
    /[.\p{L}]/u.test(value.slice(1)) ||
    ENDS.test(text.slice(at + value.length, at + value.length + 2))
    ? value
    : undefined;
};
const ENDS = /^(?:$|[,\n;"'|\t]|\.(?:\s|$)| [,\n])/;

const LOWER_TOWN = /[\p{Ll}][\p{Ll}'’-]{2,24}(?![\p{L}\p{N}])/uy;
const GLUED_UNIT =
  /\/\d{1,4}[A-Za-z]?(?![\p{L}\p{N}/])|-?(?:R\/C|\d{1,2}[A-Z](?![a-z])|\d?(?:Frt|Dto|Esq|Dir|Slt|Terr|Cave)\.?)(?![\p{L}\p{N}])/uy;

/** What an address goes on with behind its street. */
export interface Continuation {
  readonly end: number;
  /** A postal code belongs to it. */
  readonly postal: boolean;
  /** A known place, a state or a postal code belongs to it. */
  readonly anchored: boolean;
}

/**
 * How far an address goes on behind its street: units, towns, postal codes, states and countries.
 * Words without an anchor behind them are given back, but for the town right behind a postal code.
 *
 * @param limit no further than here: the end of the cell that holds the street
 */
export const continueAddress = (
  { text, tokens }: Document,
  from: number,
  limit: number = text.length,
): Continuation => {
  const lower = (tokens.kinds & KIND.upper) === 0;
  let position = from + (take(GLUED_UNIT, text, from)?.length ?? 0);
  let end = position;
  let postal = false;
  let anchored = false;
  let named = false;
  let afterCode = false;
  for (let element = 0; element < MOST_ELEMENTS && position - from < LONGEST; element++) {
    const gap = take(GAP, text, position) ?? '';
    if (gap === '') break;
    const at = position + gap.length;
    const unit = take(NAMED_UNIT, text, at);
    const code = unit === undefined ? take(POSTAL, text, at) : undefined;
    const bare =
      unit === undefined && code === undefined && !postal ? bareUnit(text, at, gap) : undefined;
    const certain = unit ?? code ?? bare;
    if (certain !== undefined) {
      if (at + certain.length > limit) break;
      position = at + certain.length;
      end = position;
      afterCode = code !== undefined && !named;
      if (code !== undefined) {
        postal = true;
        anchored = true;
      }
      continue;
    }
    const words =
      take(CAPITALS, text, at) ?? (lower && afterCode ? take(LOWER_TOWN, text, at) : undefined);
    if (words === undefined || AROUND.test(words.split(' ')[0] as string)) break;
    if (at + words.length > limit) break;
    position = at + words.length;
    if ((afterCode && gap === ' ') || isAnchor(words)) {
      end = position;
      anchored = true;
    }
    named = true;
    afterCode = false;
  }
  return { end, postal, anchored };
};
