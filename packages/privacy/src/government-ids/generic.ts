import type { PatternRule } from '../candidates/pattern-rule.ts';

const digitCount = (value: string): number => value.match(/\d/g)?.length ?? 0;

/** Numbers of any country behind plain words for an identity number. */
export const generic: readonly PatternRule[] = [
  {
    id: 'id.cued',
    type: 'GOV_ID',
    digits: [2, 18],
    letters: [1, 6],
    pattern: /[A-Z0-9]{1,14}(?:[-./ ]\d[A-Z0-9]{1,9}){0,4}/i,
    check: (value) => digitCount(value) >= 6 && value.length <= 18,
    cues: [
      'national id',
      'national id number',
      'national identity number',
      'government id',
      'identity card number',
      'identity number',
      'national identification',
      'tax identification number',
      'taxpayer id',
      'taxpayer identification number',
      'tax id number',
      'ausweisnummer',
      'numéro fiscal',
      'documento de identidad',
      'documento de identificación',
      'id card number',
      'identification number',
      'kimlik numarası',
      'numero documento',
      'npwp',
      'vat id',
      'vat number',
      'vat registration',
    ],
    alone: 0,
    cued: 0.8,
    reason: 'a number after words for an identity number',
  },
];
