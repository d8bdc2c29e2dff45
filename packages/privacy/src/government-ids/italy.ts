import type { PatternRule } from '../candidates/pattern-rule.ts';
import { luhn } from '../checksum/luhn.ts';
import { isRepeated } from '../checksum/weighted.ts';

const ODD: Readonly<Record<string, number>> = Object.fromEntries(
  [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ].flatMap((value, i) => {
    const letter = String.fromCharCode(65 + i);
    return i < 10
      ? [
          [letter, value],
          [String(i), value],
        ]
      : [[letter, value]];
  }),
);

const evenValue = (character: string): number =>
  /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;

/** Decreto ministeriale 23 December 1976: odd places by table, even by value, modulus 26. */
const isFiscalCode = (value: string): boolean => {
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const character = value[i] as string;
    sum += i % 2 === 0 ? (ODD[character] as number) : evenValue(character);
  }
  return String.fromCharCode(65 + (sum % 26)) === value[15];
};

export const italy: readonly PatternRule[] = [
  {
    id: 'it.fiscal-code',
    type: 'GOV_ID',
    letters: [3, 6],
    pattern:
      /[A-Z]{3} ?[A-Z]{3} ?[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2} ?[A-Z][0-9LMNP-V]{3}[A-Z]/i,
    check: isFiscalCode,
    cues: ['codice fiscale', 'cf', 'fiscal code'],
    alone: 0.95,
    cued: 0.99,
    reason: 'check letter of an Italian fiscal code',
  },
  {
    id: 'it.vat',
    type: 'GOV_ID',
    digits: [11, 11],
    pattern: /\d{11}/,
    check: (value) => luhn(value) && !isRepeated(value),
    cues: ['partita iva', 'piva', 'p iva', 'iva', 'vat'],
    alone: 0.1,
    field: 0.55,
    cued: 0.95,
    reason: 'check digit of an Italian VAT number',
  },
  {
    id: 'it.vat.prefixed',
    type: 'GOV_ID',
    letters: [2, 2],
    pattern: /IT ?\d{11}/i,
    check: (value) => luhn(value.slice(2)),
    alone: 0.75,
    cued: 0.95,
    reason: 'check digit of an Italian VAT number',
  },
  {
    id: 'it.identity-card',
    type: 'GOV_ID',
    letters: [2, 2],
    pattern: /[A-Z]{2}(?:\d{5}[A-Z]{2}| ?\d{7})/i,
    cues: [
      'carta identità',
      "carta d'identità",
      'carta di identità',
      'identity card',
      'id card',
      'documento',
      'cie',
    ],
    alone: 0.2,
    cued: 0.94,
    reason: 'format of an Italian identity card',
  },
  {
    id: 'it.identity-card.electronic',
    type: 'GOV_ID',
    letters: [2, 2],
    pattern: /[A-Z]{2}\d{5}[A-Z]{2}/i,
    alone: 0.35,
    field: 0.6,
    cued: 0.9,
    reason: 'format of an Italian electronic identity card',
  },
  {
    id: 'it.identity-card.older',
    type: 'GOV_ID',
    digits: [7, 7],
    pattern: /\d{7}[A-Z]{2}/i,
    cues: ['carta identità', "carta d'identità", 'carta di identità', 'identity card', 'id card'],
    alone: 0.15,
    cued: 0.92,
    reason: 'format of an Italian identity card',
  },
  {
    id: 'it.driving-licence',
    type: 'DRIVER_LICENSE',
    letters: [1, 3],
    pattern: /(?:U1[BCDFGHLJKMNPRSTUWYXZ0-9]{7}|[A-Z]{2}\d{7})[A-Z]/i,
    check: (value) => /\d/.test(value.slice(2)),
    cues: ['patente', 'patente di guida', 'numero patente', 'driver license'],
    alone: 0.3,
    field: 0.6,
    cued: 0.95,
    reason: 'format of an Italian driving licence',
  },
];
