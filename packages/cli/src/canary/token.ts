/** Letters and digits that stay as they are in addresses, headers, JSON and host names. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** 26 letters of five bits: 130 bits, which nothing on the machine holds by chance. */
export const newToken = (randomBytes: (count: number) => Uint8Array): string =>
  Array.from(randomBytes(26), (byte) => ALPHABET.charAt(byte & 31)).join('');
