import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Tried in this order for numbers without a country code, after the caller's own regions. */
const REGIONS: readonly CountryCode[] = [
  'GB',
  'DE',
  'FR',
  'IT',
  'ES',
  'NL',
  'AU',
  'IN',
  'JP',
  'KR',
];

const isNumberOf = (raw: string, region?: CountryCode): boolean => {
  const parsed = parsePhoneNumberFromString(
    raw,
    region === undefined ? { extract: false } : { defaultCountry: region, extract: false },
  );
  return parsed?.isValid() === true;
};

/** Whether the numbering plan of the country behind `+` knows this number. */
export const isInternational = (raw: string): boolean => isNumberOf(raw);

/** Whether one of the given numbering plans, or of the usual ones, knows this national number. */
export const isNational = (raw: string, regions: readonly string[]): boolean =>
  [...(regions as readonly CountryCode[]), ...REGIONS].some((region) => isNumberOf(raw, region));
