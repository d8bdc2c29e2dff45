/** ISO 7064 MOD 11,10 over digits with the check digit last (German tax id, Croatian OIB). */
export const mod11x10 = (digits: string): boolean => {
  let product = 10;
  for (let i = 0; i < digits.length - 1; i++) {
    const sum = (digits.charCodeAt(i) - 48 + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - product) % 10 === digits.charCodeAt(digits.length - 1) - 48;
};
