import { sha256 } from '@noble/hashes/sha2.js';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const RIPPLE = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

/** Base58 to bytes, most significant first; undefined where a character is foreign. */
const decodeBase58 = (text: string, alphabet: string): Uint8Array | undefined => {
  const bytes: number[] = [];
  for (const character of text) {
    let carry = alphabet.indexOf(character);
    if (carry < 0) return undefined;
    for (let i = 0; i < bytes.length; i++) {
      carry += (bytes[i] as number) * 58;
      bytes[i] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  for (let i = 0; i < text.length && text[i] === alphabet[0]; i++) bytes.push(0);
  return Uint8Array.from(bytes.reverse());
};

const LONGEST = 128;

/** Base58Check: the last four bytes are the start of the double SHA-256 of the rest. */
export const isBase58Check = (
  text: string,
  alphabet: 'bitcoin' | 'ripple' = 'bitcoin',
): boolean => {
  if (text.length > LONGEST) return false;
  const bytes = decodeBase58(text, alphabet === 'ripple' ? RIPPLE : ALPHABET);
  if (bytes === undefined || bytes.length < 25) return false;
  const digest = sha256(sha256(bytes.subarray(0, -4)));
  return bytes.subarray(-4).every((byte, i) => byte === digest[i]);
};
