import type { PatternRule } from '../candidates/pattern-rule.ts';
import { hasDdmmyy, hasYymmdd } from '../checksum/calendar.ts';
import { luhn } from '../checksum/luhn.ts';
import { weightedSum } from '../checksum/weighted.ts';

/** Skatteverket: Luhn over ten digits; 60 is added to the day of a coordination number. */
const isPersonnummer = (value: string): boolean => {
  const digits = value.slice(-10);
  const day = Number(digits.slice(4, 6));
  const plain = day > 60 ? digits.slice(0, 4) + String(day - 60).padStart(2, '0') : digits;
  return luhn(digits) && hasYymmdd(plain, 0);
};

const isOrganisation = (value: string): boolean => luhn(value) && Number(value.slice(2, 4)) >= 20;

/** Finland: the nine digits modulo 31 choose the control character. */
const isHetu = (value: string, raw: string): boolean => {
  const digits = value.slice(0, 6) + value.slice(-4, -1);
  return (
    '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(digits) % 31] === raw.at(-1)?.toUpperCase() &&
    hasDdmmyy(value, 0) &&
    Number(value.slice(-4, -1)) >= 2
  );
};

/** Skatteetaten: two check digits, modulus 11. */
const isFodselsnummer = (value: string): boolean => {
  const day = Number(value.slice(0, 2));
  const plain = day > 40 ? String(day - 40).padStart(2, '0') + value.slice(2) : value;
  return (
    hasDdmmyy(plain, 0) &&
    weightedSum(value, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weightedSum(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
};

/** Iceland: weights over eight digits, modulus 11; the last digit is the century. */
const isKennitala = (value: string): boolean =>
  hasDdmmyy(value, 0) &&
  weightedSum(value, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0 &&
  /[089]$/.test(value);

export const northernEurope: readonly PatternRule[] = [
  {
    id: 'se.personnummer',
    type: 'GOV_ID',
    digits: [6, 12],
    pattern: /(?:19|20)?\d{6}[-+ ]?\d{4}/,
    check: isPersonnummer,
    cues: ['personnummer', 'samordningsnummer', 'personal number', 'pnr', 'personnr'],
    alone: 0.4,
    field: 0.62,
    cued: 0.97,
    reason: 'birth date and check digit of a Swedish number',
  },
  {
    id: 'se.personnummer.parted',
    type: 'GOV_ID',
    digits: [6, 8],
    pattern: /(?:19|20)?\d{6}[-+]\d{4}/,
    check: isPersonnummer,
    alone: 0.8,
    cued: 0.97,
    reason: 'birth date and check digit of a Swedish number',
  },
  {
    id: 'se.organisation',
    type: 'GOV_ID',
    digits: [6, 10],
    pattern: /\d{6}-?\d{4}/,
    check: isOrganisation,
    cues: ['organisationsnummer', 'org nr', 'orgnr', 'organisation number', 'organisationsnr'],
    alone: 0.4,
    field: 0.58,
    cued: 0.95,
    reason: 'check digit of a Swedish organisation number',
  },
  {
    id: 'fi.hetu',
    type: 'GOV_ID',
    digits: [6, 6],
    pattern: /\d{6}[-+ABCDEFYXWVU]\d{3}[0-9A-FHJ-NPR-Y]/i,
    check: isHetu,
    cues: ['henkilötunnus', 'hetu', 'personbeteckning'],
    alone: 0.9,
    cued: 0.98,
    reason: 'birth date and control character of a Finnish code',
  },
  {
    id: 'no.fodselsnummer',
    type: 'GOV_ID',
    digits: [6, 11],
    pattern: /\d{6} ?\d{5}/,
    check: isFodselsnummer,
    cues: ['fødselsnummer', 'personnummer', 'fnr', 'd nummer'],
    alone: 0.78,
    cued: 0.98,
    reason: 'birth date and two check digits of a Norwegian number',
  },
  {
    id: 'dk.cpr',
    type: 'GOV_ID',
    digits: [6, 6],
    pattern: /\d{6}-\d{4}/,
    check: (value) => hasDdmmyy(value, 0),
    cues: ['cpr', 'cpr nummer', 'cpr nr', 'personnummer'],
    alone: 0.6,
    cued: 0.97,
    reason: 'birth date of a Danish CPR number',
  },
  {
    id: 'dk.cpr.bare',
    type: 'GOV_ID',
    digits: [10, 10],
    pattern: /\d{10}/,
    check: (value) => hasDdmmyy(value, 0),
    cues: ['cpr', 'cpr nummer', 'cpr nr'],
    alone: 0,
    cued: 0.95,
    reason: 'ten digits after words for a CPR number',
  },
  {
    id: 'is.kennitala',
    type: 'GOV_ID',
    digits: [6, 10],
    pattern: /\d{6}-?\d{4}/,
    check: isKennitala,
    cues: ['kennitala', 'kt'],
    alone: 0.55,
    cued: 0.97,
    reason: 'birth date and check digit of an Icelandic number',
  },
];
