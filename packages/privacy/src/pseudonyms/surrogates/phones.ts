import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { between, type Draw, pick } from './draw.ts';
import { intoDigits } from './shape.ts';

const AREAS = ['202', '212', '303', '312', '404', '415', '503', '617', '702', '808'];

/**
 * National numbers by country code, without a leading zero, that regulators keep for fiction: NANPA
 * 555-0100 to 555-0199, Ofcom, Arcep, Bundesnetzagentur, ACMA. `#` is any digit.
 */
const RESERVED: Readonly<Record<string, readonly string[]>> = {
  '1': ['55501##', ...AREAS.map((area) => `${area}55501##`)],
  '33': ['19900####', '63998####'],
  '44': ['20794609##', '7700900###', '1632960###'],
  '49': ['3023125###', '4066969###', '6990009###', '221471####'],
  '61': ['25550####', '35550####', '491570###'],
};

interface Parts {
  readonly code: string;
  /** Digits before the national number: the country code or a leading zero. */
  readonly prefix: string;
  readonly length: number;
}

const partsOf = (value: string): Parts => {
  const written = value.replace(/\D/g, '');
  const parsed = parsePhoneNumberFromString(value, { extract: false });
  if (parsed !== undefined && written.endsWith(parsed.nationalNumber)) {
    const { countryCallingCode: code, nationalNumber } = parsed;
    return {
      code,
      prefix: written.slice(0, -nationalNumber.length),
      length: nationalNumber.length,
    };
  }
  if (written.startsWith('0')) return { code: '44', prefix: '0', length: written.length - 1 };
  const length = written.length > 7 ? 10 : 7;
  return { code: '1', prefix: written.slice(0, -length), length };
};

const fill = (form: string, draw: Draw): string =>
  form.replace(/#/g, () => String(between(draw, 0, 9)));

/** A number that nobody has: in the same punctuation where its country keeps a range of that length. */
export const inventPhone = (value: string, draw: Draw): string => {
  const { code, prefix, length } = partsOf(value);
  const forms = (RESERVED[code] ?? []).filter((form) => form.length === length);
  const filled =
    forms.length === 0 ? undefined : intoDigits(value, prefix + fill(pick(draw, forms), draw));
  return filled ?? `+1 ${pick(draw, AREAS)}-555-${fill('01##', draw)}`;
};
