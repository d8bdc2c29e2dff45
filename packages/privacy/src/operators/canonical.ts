import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { foldWord } from '../context/fold.ts';
import { normalise } from '../normalise/normalise.ts';
import type { PiiType } from '../span.ts';

const SEPARATED: ReadonlySet<PiiType> = new Set([
  'CREDIT_CARD',
  'IBAN',
  'US_SSN',
  'GOV_ID',
  'BANK_ACCOUNT',
  'ROUTING_NUMBER',
  'PASSPORT',
  'DRIVER_LICENSE',
  'VEHICLE_ID',
  'DEVICE_ID',
  'MAC_ADDRESS',
  'POSTAL_CODE',
]);
const EXACT: ReadonlySet<PiiType> = new Set(['SECRET', 'CRYPTO_WALLET']);

const phone = (value: string): string => {
  // Without a country code there is nothing to parse, and finding that out takes long.
  const parsed = value.includes('+')
    ? parsePhoneNumberFromString(value, { extract: false })
    : undefined;
  return parsed?.number ?? value.replace(/[^\d+x]/gi, '');
};

/** One form for all ways to write the same value: telephones as E.164, names without case and accents. */
export const canonical = (type: PiiType, value: string): string => {
  if (EXACT.has(type)) return value;
  const plain = normalise(value).text;
  if (type === 'PHONE') return phone(plain);
  if (SEPARATED.has(type)) return plain.replace(/[^\p{L}\p{N}]+/gu, '').toUpperCase();
  if (type === 'PERSON')
    return foldWord(plain, false)
      .replace(/[\s.]+/g, ' ')
      .trim();
  return plain.toLowerCase().replace(/\s+/g, ' ');
};
