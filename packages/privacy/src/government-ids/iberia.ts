import type { PatternRule } from '../candidates/pattern-rule.ts';
import { weightedSum } from '../checksum/weighted.ts';

const NIF_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Ministerio del Interior: the number modulo 23 chooses the letter; X, Y, Z stand for 0, 1, 2. */
const isNif = (value: string): boolean => {
  const digits = value.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return NIF_LETTERS[Number(digits) % 23] === value.at(-1);
};

/** Autoridade Tributária: weights 9 to 2, modulus 11. */
const isPortugueseNif = (value: string): boolean => {
  const check = 11 - (weightedSum(value, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (check >= 10 ? 0 : check) === Number(value[8]);
};

export const iberia: readonly PatternRule[] = [
  {
    id: 'es.nif',
    type: 'GOV_ID',
    digits: [2, 8],
    pattern:
      /\d{8}[- ]?[A-HJ-NP-TV-Z]|\d{2}\.\d{3}\.\d{3}[- ]?[A-HJ-NP-TV-Z]|\d{7}[- ]?[A-HJ-NP-TV-Z]/i,
    check: isNif,
    cues: ['nif', 'dni', 'documento nacional de identidad', 'identificación', 'documento'],
    alone: 0.7,
    cued: 0.98,
    reason: 'check letter of a Spanish NIF',
  },
  {
    id: 'es.nie',
    type: 'GOV_ID',
    letters: [1, 1],
    pattern: /[XYZ][- ]?\d{7}[- ]?[A-HJ-NP-TV-Z]/i,
    check: isNif,
    cues: ['nie', 'número de identificación de extranjero', 'extranjero'],
    alone: 0.8,
    cued: 0.98,
    reason: 'check letter of a Spanish NIE',
  },
  {
    id: 'es.social-security',
    type: 'GOV_ID',
    digits: [2, 12],
    pattern: /\d{2}[-/ ]?\d{8}[-/ ]?\d{2}/,
    check: (value) => Number(value.slice(0, 10)) % 97 === Number(value.slice(10)),
    cues: ['nuss', 'seguridad social', 'número de la seguridad social', 'afiliación'],
    alone: 0.2,
    field: 0.55,
    cued: 0.95,
    reason: 'check digits of a Spanish social security number',
  },
  {
    id: 'pt.nif',
    type: 'GOV_ID',
    digits: [3, 9],
    pattern: /[1-9]\d{2} ?\d{3} ?\d{3}/,
    check: isPortugueseNif,
    cues: [
      'nif',
      'contribuinte',
      'número de contribuinte',
      'nipc',
      'número fiscal',
      'identificação fiscal',
    ],
    alone: 0.15,
    cued: 0.94,
    reason: 'check digit of a Portuguese NIF',
  },
  {
    id: 'pt.citizen-card',
    type: 'GOV_ID',
    digits: [8, 8],
    pattern: /\d{8}[ -]?\d[ -]?[A-Z0-9]{2}\d/,
    cues: ['cartão de cidadão', 'cartão do cidadão', 'bilhete de identidade', 'cc'],
    alone: 0.2,
    field: 0.6,
    cued: 0.94,
    reason: 'format of a Portuguese citizen card',
  },
];
