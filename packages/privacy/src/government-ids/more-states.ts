import type { PatternRule } from '../candidates/pattern-rule.ts';
import { hasYymmdd, hasYyyymmdd } from '../checksum/calendar.ts';
import { luhn } from '../checksum/luhn.ts';
import { verhoeff } from '../checksum/verhoeff.ts';
import { isRepeated, weightedSum } from '../checksum/weighted.ts';

/** SUNAT: weights 5 4 3 2 7 6 5 4 3 2, modulus 11, taken from 11. */
const isRuc = (value: string): boolean =>
  (11 - (weightedSum(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === Number(value[10]);

/** Registro Civil of Ecuador: province 01 to 24 or 30, third digit under six, Luhn. */
const isEcuadorian = (value: string): boolean => {
  const province = Number(value.slice(0, 2));
  return (
    ((province >= 1 && province <= 24) || province === 30) && Number(value[2]) < 6 && luhn(value)
  );
};

/** SENIAT: the letter weighs 4, 8, 12, 16 or 20 by its kind, then 3 2 7 6 5 4 3 2, modulus 11. */
const isRif = (value: string): boolean => {
  const kind = ({ V: 4, E: 8, J: 12, P: 16, G: 20 } as Record<string, number>)[value[0] as string];
  if (kind === undefined) return false;
  const rest = 11 - ((kind + weightedSum(value.slice(1), [3, 2, 7, 6, 5, 4, 3, 2])) % 11);
  return (rest > 9 ? 0 : rest) === Number(value[9]);
};

/** Ukraine: weights -1 5 7 9 4 6 10 5 7, modulus 11 and then 10. */
const isRnokpp = (value: string): boolean =>
  !isRepeated(value) &&
  (((weightedSum(value, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11) % 10 === Number(value[9]);

/** Kazakhstan: weights 1 to 11, and 3 to 11, 1, 2 where the first remainder is ten. */
const isIin = (value: string): boolean => {
  const first = weightedSum(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  const check = first === 10 ? weightedSum(value, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 : first;
  return check === Number(value[11]) && hasYymmdd(value, 0);
};

/** Luxembourg: the twelfth digit is Luhn's, the thirteenth Verhoeff's, both over the first eleven. */
const isMatricule = (value: string): boolean =>
  hasYyyymmdd(value, 0) && luhn(value.slice(0, 12)) && verhoeff(value.slice(0, 11) + value[12]);

/** Uruguay: weights 2 9 8 7 6 3 4, modulus 10. */
const isUruguayan = (value: string): boolean =>
  (10 - (weightedSum(value.padStart(8, '0'), [2, 9, 8, 7, 6, 3, 4]) % 10)) % 10 ===
  Number(value.at(-1));

/** Identity and tax numbers of further states. */
export const moreStates: readonly PatternRule[] = [
  {
    id: 'pe.ruc',
    type: 'GOV_ID',
    digits: [11, 11],
    pattern: /(?:10|15|16|17|20)\d{9}/,
    check: isRuc,
    cues: ['ruc', 'registro único de contribuyentes'],
    alone: 0.25,
    field: 0.56,
    cued: 0.97,
    reason: 'prefix and check digit of a Peruvian tax number',
  },
  {
    id: 'ec.cedula',
    type: 'GOV_ID',
    digits: [10, 10],
    pattern: /\d{10}/,
    check: isEcuadorian,
    cues: ['cédula', 'cédula de identidad', 'cédula ecuatoriana', 'ruc'],
    alone: 0.15,
    cued: 0.95,
    reason: 'province and check digit of an Ecuadorian number',
  },
  {
    id: 've.rif',
    type: 'GOV_ID',
    letters: [1, 1],
    pattern: /[VEJPG]-?\d{8}-?\d/i,
    check: isRif,
    cues: ['rif', 'registro de información fiscal'],
    alone: 0.6,
    cued: 0.97,
    reason: 'kind and check digit of a Venezuelan tax number',
  },
  {
    id: 'do.cedula',
    type: 'GOV_ID',
    digits: [3, 3],
    pattern: /\d{3}-\d{7}-\d/,
    check: luhn,
    cues: ['cédula', 'cédula de identidad'],
    alone: 0.62,
    cued: 0.97,
    reason: 'groups and check digit of a Dominican number',
  },
  {
    id: 'uy.ci',
    type: 'GOV_ID',
    digits: [1, 1],
    pattern: /\d\.\d{3}\.\d{3}-\d/,
    check: isUruguayan,
    cues: ['ci', 'cédula', 'cédula de identidad'],
    alone: 0.62,
    cued: 0.97,
    reason: 'groups and check digit of a Uruguayan number',
  },
  {
    id: 'ua.rnokpp',
    type: 'GOV_ID',
    digits: [10, 10],
    pattern: /\d{10}/,
    check: isRnokpp,
    cues: ['рнокпп', 'іпн', 'ідентифікаційний код', 'ідентифікаційний номер', 'податковий номер'],
    alone: 0.1,
    cued: 0.97,
    reason: 'check digit of a Ukrainian tax number',
  },
  {
    id: 'kz.iin',
    type: 'GOV_ID',
    digits: [12, 12],
    pattern: /\d{12}/,
    check: isIin,
    cues: ['иин', 'жсн', 'iin'],
    alone: 0.4,
    field: 0.58,
    cued: 0.97,
    reason: 'birth date and check digit of a Kazakh number',
  },
  {
    id: 'lu.matricule',
    type: 'GOV_ID',
    digits: [13, 13],
    pattern: /\d{13}/,
    check: isMatricule,
    cues: ['matricule', 'numéro de matricule', 'matricule nationale'],
    alone: 0.62,
    cued: 0.97,
    reason: 'birth date and two check digits of a Luxembourg number',
  },
  {
    id: 'bd.nid',
    type: 'GOV_ID',
    digits: [10, 17],
    pattern: /\d{17}|\d{13}|\d{10}/,
    cues: ['nid', 'national id card', 'এনআইডি', 'জাতীয় পরিচয়পত্র'],
    alone: 0,
    cued: 0.9,
    reason: 'digits after words for a Bangladeshi identity card',
  },
  {
    id: 'gh.ghana-card',
    type: 'GOV_ID',
    letters: [3, 3],
    pattern: /GHA-\d{9}-\d/,
    cues: ['ghana card', 'national id'],
    alone: 0.85,
    cued: 0.97,
    reason: 'prefix and groups of a Ghana card',
  },
  {
    id: 'mt.identity-card',
    type: 'GOV_ID',
    digits: [3, 7],
    pattern: /\d{3,7}[APMGLHBZ]/i,
    cues: ['karta tal identità', 'identity card', 'id card'],
    alone: 0,
    cued: 0.9,
    reason: 'digits and a letter after words for a Maltese identity card',
  },
];
