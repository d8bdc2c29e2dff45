import { between, type Draw, digits, pick } from './draw.ts';
import { PLACES } from './pools.ts';
import { likeCase, sameForm } from './shape.ts';

/** Words that say what kind of place it is: they stay. */
const KIND = new Set(
  'street st lane ln road rd avenue ave drive dr court ct way place pl square sq boulevard blvd terrace close crescent apt apartment suite ste unit floor flat box po p.o house building north south east west n s e w rue de la le les du des d l bis via viale piazza corso calle avenida av plaza paseo rua praça strasse straße str weg platz allee gasse ring straat laan plein kade vej gade gatan vägen ulica ul wohnung c/o'.split(
    ' ',
  ),
);
const SUFFIX =
  /(?:strasse|straße|str\.?|weg|platz|allee|gasse|ring|straat|laan|plein|kade|vej|gade|gatan|vägen)$/i;
const BRITISH_POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?( ?)\d[A-Z]{2}\b/gi;
/** Letters that inward parts use. */
const INWARD = ['AB', 'DE', 'FG', 'HJ', 'LN', 'PQ', 'RS', 'TU', 'WX', 'YZ'];

/** ZZ99 is no area: statisticians use it for no fixed abode. */
const postcode = (space: string, draw: Draw): string =>
  `ZZ99${space}${between(draw, 0, 9)}${pick(draw, INWARD)}`;

/** Zip codes under 005 are not assigned; other forms keep their shape. */
export const inventPostalCode = (value: string, draw: Draw): string => {
  const british = value.replace(BRITISH_POSTCODE, (_, space: string) => postcode(space, draw));
  if (british !== value) return british;
  if (/^\d{5}(?:-\d{4})?$/.test(value))
    return `00${between(draw, 1, 4)}${digits(draw, 2)}${value.length > 5 ? `-${digits(draw, 4)}` : ''}`;
  return sameForm(value, draw);
};

const inventWord = (word: string, draw: Draw): string => {
  if (KIND.has(word.toLowerCase())) return word;
  const suffix = SUFFIX.exec(word)?.[0] ?? '';
  if (suffix.length === word.length) return word;
  const name = pick(draw, PLACES);
  return likeCase(word, suffix === '' ? name : `${name}${suffix}`);
};

const NUMBER = /\d+/g;
const number = (written: string, draw: Draw): string =>
  `${between(draw, 1, 9)}${digits(draw, written.length - 1)}`;

/** House numbers of as many digits, other names, the same words for streets and the same lines. */
export const inventStreet = (value: string, draw: Draw): string => {
  const codes: string[] = [];
  const open = value.replace(BRITISH_POSTCODE, (_, space: string) => {
    codes.push(postcode(space, draw));
    return '\0';
  });
  return open
    .replace(/[\p{L}][\p{L}\p{M}.'’/-]*/gu, (word) => inventWord(word, draw))
    .replace(NUMBER, (written) => number(written, draw))
    .replace(/\0/g, () => codes.shift() as string);
};
