/** A text as tokens: words and numbers in lower case, so that punctuation and line breaks hide no copy. */
export interface Tokens {
  readonly hashes: Int32Array;
  /** Where each token starts and ends, UTF-16 code units. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const TOKEN = /[\p{L}\p{N}]+/gu;

/** FNV-1a, 32 bits. */
function hashOf(token: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at++)
    hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  return hash;
}

/** Cuts a text into tokens, at most so many. Only hashes are kept. Linear. */
export function tokensOf(text: string, most = Number.POSITIVE_INFINITY): Tokens {
  const found: number[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (found.length >= most * 3) break;
    found.push(hashOf(token.toLowerCase()), index, index + token.length);
  }
  const length = found.length / 3;
  return {
    hashes: Int32Array.from({ length }, (_, at) => found[at * 3] as number),
    starts: Uint32Array.from({ length }, (_, at) => found[at * 3 + 1] as number),
    ends: Uint32Array.from({ length }, (_, at) => found[at * 3 + 2] as number),
  };
}
