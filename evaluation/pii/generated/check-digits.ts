/** Check digits, written apart from the detector's so that one error does not hide another. */

const sumOf = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);

export const withLuhn = (digits: string): string => {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
};

/** Ends in the digit that makes the weighted sum a multiple of ten. */
export const withTens = (digits: string, weights: readonly number[]): string =>
  digits + String((10 - (sumOf(digits, weights) % 10)) % 10);

/** The weighted sum modulo 11 taken from 11; `undefined` where that is ten, which no state issues. */
export const withElevens = (digits: string, weights: readonly number[]): string | undefined => {
  const check = (11 - (sumOf(digits, weights) % 11)) % 11;
  return check === 10 ? undefined : digits + String(check);
};

/** The weighted sum modulo 11 itself. */
export const withRemainder = (digits: string, weights: readonly number[]): string | undefined => {
  const check = sumOf(digits, weights) % 11;
  return check === 10 ? undefined : digits + String(check);
};

/** ISO 7064 MOD 97-10 over the letters A = 10 to Z = 35. */
export const ibanOf = (country: string, account: string): string => {
  const numeric = [...`${account}${country}00`]
    .map((character) => Number.parseInt(character, 36).toString())
    .join('');
  return country + String(98n - (BigInt(numeric) % 97n)).padStart(2, '0') + account;
};

const DIHEDRAL = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const PERMUTED = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** Verhoeff (1969): the last digit brings the product in the dihedral group to zero. */
export const withVerhoeff = (digits: string): string => {
  const product = (text: string): number =>
    [...text]
      .reverse()
      .reduce((c, digit, i) => Number(DIHEDRAL[c]?.[Number(PERMUTED[i % 8]?.[Number(digit)])]), 0);
  return digits + String([...'0123456789'].find((check) => product(digits + check) === 0));
};
