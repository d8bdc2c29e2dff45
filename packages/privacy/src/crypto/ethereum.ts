import { keccak_256 } from '@noble/hashes/sha3.js';

/** EIP-55: the case of each letter follows the Keccak-256 of the lower-case address. */
export const isEthereumAddress = (address: string): boolean => {
  const hex = address.slice(2);
  const lower = hex.toLowerCase();
  if (hex === lower || hex === hex.toUpperCase()) return !/^(.)\1*$/.test(lower);
  const digest = keccak_256(new TextEncoder().encode(lower));
  return [...hex].every((character, i) => {
    const byte = digest[i >> 1] as number;
    const nibble = i % 2 === 0 ? byte >> 4 : byte & 15;
    return character === (nibble >= 8 ? character.toUpperCase() : character.toLowerCase());
  });
};
