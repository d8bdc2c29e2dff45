import type { PatternRule } from '../candidates/pattern-rule.ts';
import { mod97 } from '../checksum/mod97.ts';
import { IBAN_LENGTHS } from './iban-lengths.ts';

export const IBAN_CUES = [
  'iban',
  'bank account',
  'account number',
  'bankverbindung',
  'konto',
  'kontonummer',
  'compte',
  'coordonnées bancaires',
  'cuenta',
  'conto',
  'conta',
  'rekening',
  'rekeningnummer',
  'rachunek',
  'numer konta',
  'hesap',
  '账号',
  '账户',
];

/** ISO 13616: the first four characters go to the end, then MOD 97-10 leaves 1. */
const isIban = (value: string): boolean =>
  IBAN_LENGTHS[value.slice(0, 2)] === value.length &&
  mod97(value.slice(4) + value.slice(0, 4)) === 1;

/** As in print: four by four. As in machines: without spaces. */
const GROUPED =
  /[A-Z]{2}\d{2}(?:([ -])[A-Z0-9]{4}(?:\1[A-Z0-9]{4}){1,6}(?:\1[A-Z0-9]{1,4})?|[A-Z0-9]{11,30})/i;

export const ibans: readonly PatternRule[] = [
  {
    id: 'iban.checked',
    type: 'IBAN',
    letters: [2, 2],
    pattern: GROUPED,
    check: isIban,
    cues: IBAN_CUES,
    alone: 0.96,
    cued: 0.99,
    reason: 'country length and check digits of an IBAN',
  },
  {
    id: 'iban.cued',
    type: 'IBAN',
    letters: [2, 2],
    pattern: GROUPED,
    check: (value) => value.length >= 15 && (value.match(/\d/g)?.length ?? 0) >= 9,
    cues: ['iban'],
    alone: 0.25,
    cued: 0.93,
    reason: 'form of an IBAN after its name',
  },
];
