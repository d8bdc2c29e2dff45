/** The dihedral group D5, as in J. Verhoeff, "Error Detecting Decimal Codes" (1969). */
const multiply = (a: number, b: number): number => {
  if (a < 5) return b < 5 ? (a + b) % 5 : ((a + b) % 5) + 5;
  return b < 5 ? ((a - b + 5) % 5) + 5 : (a - b + 5) % 5;
};

const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

const permute = (digit: number, times: number): number => {
  let value = digit;
  for (let i = 0; i < times; i++) value = PERMUTATION[value] as number;
  return value;
};

/** Whether digits, the check digit last, pass Verhoeff's test. */
export const verhoeff = (digits: string): boolean => {
  let check = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    check = multiply(check, permute(digit, i % 8));
  }
  return check === 0;
};
