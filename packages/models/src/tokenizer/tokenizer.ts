import { errors } from '../errors.ts';
import { BYTE_ALPHABET, bytesOfEntry } from './byte-alphabet.ts';
import { parseTokenizerFile, type TokenizerFile } from './file.ts';
import { mergeWord } from './merge-word.ts';
import { MergeTable } from './merges.ts';
import { createTokenStream, type TokenStream } from './token-stream.ts';
import { splitWords } from './words.ts';

export interface Tokenizer {
  /** One more than the largest token id. */
  readonly vocabularySize: number;
  /** Bytes of the longest token. */
  readonly longestToken: number;
  /** Special tokens by name. */
  readonly special: ReadonlyMap<string, number>;
  /**
   * Text to token ids, in O(n log n). Lone surrogates become U+FFFD. Text that looks like a special
   * token is text: no special id is ever returned.
   */
  encode(text: string): number[];
  /** Token ids to text; special tokens have none. `decode(encode(text))` is `text.toWellFormed()`. */
  decode(tokens: Iterable<number>): string;
  /** The bytes a token stands for, in UTF-8; special tokens and unknown ids have none. */
  bytesOf(token: number): Uint8Array;
  /** Decodes token by token and never emits half a character. */
  stream(): TokenStream;
}

const NO_BYTES = new Uint8Array(0);
const invalid = (reason: string) => errors.TOKENIZER_INVALID({ reason });

/**
 * Reads Hugging Face's tokenizer.json (byte-level BPE).
 *
 * @throws TOKENIZER_INVALID
 */
export function parseTokenizer(json: string): Tokenizer {
  const file = parseTokenizerFile(json);
  const bytes = bytesById(file);
  const byteTokens = tokensOfBytes(file);
  const merges = mergeTable(file);
  const utf8 = new TextEncoder();
  const bytesOf = (token: number): Uint8Array => bytes[token] ?? NO_BYTES;
  const stream = () => createTokenStream(bytesOf);

  return {
    vocabularySize: bytes.length,
    longestToken: bytes.reduce((longest, { length }) => Math.max(longest, length), 0),
    special: file.special,
    encode(text) {
      const tokens: number[] = [];
      for (const word of splitWords(text.toWellFormed())) {
        const symbols = Int32Array.from(utf8.encode(word), (byte) => byteTokens[byte]!);
        mergeWord(symbols, merges, tokens);
      }
      return tokens;
    },
    decode(tokens) {
      const decoder = stream();
      const parts: string[] = [];
      for (const token of tokens) parts.push(decoder.push(token));
      return parts.join('') + decoder.end();
    },
    bytesOf,
    stream,
  };
}

/** The bytes of each token, indexed by id; every id up to the largest must be used exactly once. */
function bytesById({ vocabulary, special }: TokenizerFile): readonly Uint8Array[] {
  const size = vocabulary.size + special.size;
  const bytes = new Array<Uint8Array | undefined>(size).fill(undefined);
  const place = (id: number, value: Uint8Array) => {
    if (id >= size || bytes[id]) throw invalid('its token ids have a gap or a duplicate');
    bytes[id] = value;
  };
  for (const id of special.values()) place(id, NO_BYTES);
  for (const [entry, id] of vocabulary) {
    const value = bytesOfEntry(entry);
    if (!value?.length) throw invalid('an entry is not written in the byte alphabet');
    place(id, value);
  }
  return bytes as Uint8Array[];
}

function tokensOfBytes({ vocabulary }: TokenizerFile): Int32Array {
  return Int32Array.from(BYTE_ALPHABET, (character) => {
    const token = vocabulary.get(character);
    if (token === undefined) throw invalid('one of the 256 bytes has no token');
    return token;
  });
}

function mergeTable({ vocabulary, merges }: TokenizerFile): MergeTable {
  const table = new MergeTable();
  merges.forEach(([left, right], rank) => {
    // Special tokens are not in `vocabulary`, so no merge can ever make one.
    const ids = [left, right, left + right].map((entry) => vocabulary.get(entry));
    if (ids.includes(undefined)) throw invalid('a merge names a token that does not exist');
    const [leftId, rightId, result] = ids as [number, number, number];
    table.add(leftId, rightId, { rank, result });
  });
  return table;
}
