import { between, type Draw, digits } from './draw.ts';

const two = (written: string, value: number): string => String(value).padStart(written.length, '0');

/** A date in the same form: years of 1940 to 1999, days and months that hold in any order. */
export const inventBirth = (value: string, draw: Draw): string =>
  value.replace(/\d+/g, (written) => {
    if (written.length === 4) return String(between(draw, 1940, 1999));
    if (written.length <= 2) return two(written, between(draw, 1, written.length === 1 ? 9 : 12));
    if (written.length === 8)
      return `${between(draw, 1940, 1999)}${two('00', between(draw, 1, 12))}${two('00', between(draw, 1, 12))}`;
    return digits(draw, written.length);
  });
