const WEIGHTS = [7, 3, 1];

/** ICAO Doc 9303 check digit (weights 7, 3, 1; letters A = 10). */
export const icaoCheckDigit = (value: string): number => {
  let sum = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    sum += (code >= 65 ? code - 55 : code - 48) * (WEIGHTS[i % 3] as number);
  }
  return sum % 10;
};
