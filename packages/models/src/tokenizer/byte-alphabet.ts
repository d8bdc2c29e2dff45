/**
 * Byte-level BPE writes each of the 256 bytes as one printable character, so that a vocabulary is
 * plain text: printable Latin-1 stands for itself, the others start at U+0100.
 * Source: Radford et al. 2019, "Language Models are Unsupervised Multitask Learners" (GPT-2).
 */

const isPrintable = (byte: number): boolean =>
  (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;

function buildAlphabet(): string[] {
  let next = 0x100;
  return Array.from({ length: 256 }, (_, byte) =>
    String.fromCharCode(isPrintable(byte) ? byte : next++),
  );
}

/** The character of each byte, indexed by the byte. */
export const BYTE_ALPHABET: readonly string[] = buildAlphabet();

const bytesOfCharacters = new Map(BYTE_ALPHABET.map((character, byte) => [character, byte]));

/** The bytes a vocabulary entry stands for; undefined if it is not written in the alphabet. */
export function bytesOfEntry(entry: string): Uint8Array | undefined {
  const bytes = new Uint8Array(entry.length);
  for (let i = 0; i < entry.length; i++) {
    const byte = bytesOfCharacters.get(entry[i]!);
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}
