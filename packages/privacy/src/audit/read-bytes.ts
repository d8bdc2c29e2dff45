import { gunzipSync } from 'node:zlib';

/** What bytes turned out to be. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'packed'; readonly bytes: Buffer }
  /** Readable parts among bytes that are no text; none in what is sealed. */
  | { readonly kind: 'binary'; readonly parts: string };

const MOST_UNPACKED = 16 * 1024 * 1024;
/** Shorter runs, and runs with many signs, are found in random bytes too. */
const SHORTEST_RUN = 10;
const SIGN = /[^A-Za-z0-9 .,:@_+/-]/g;
const MOST_SIGNS = 0.1;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const unpack = (bytes: Uint8Array): Buffer | undefined => {
  if (!isGzip(bytes)) return undefined;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED });
  } catch {
    return undefined;
  }
};

const LOOKED_AT = 4096;

/** By its mark, or by most bytes of one half being zero. */
export const wideEncoding = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length, LOOKED_AT) >> 1;
  if (pairs < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (odd * 10 >= pairs * 8 && even * 10 < pairs) return 'utf-16le';
  return even * 10 >= pairs * 8 && odd * 10 < pairs ? 'utf-16be' : undefined;
};

const strict = new TextDecoder('utf-8', { fatal: true });

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what text holds few of
const CONTROL = /[\0-\x08\x0e-\x1f\x7f]/g;

/** Colours of a terminal and single NULs are found in logs; more than a tenth is no text. */
const asText = (bytes: Uint8Array): string | undefined => {
  try {
    const text = strict.decode(bytes);
    return (text.match(CONTROL)?.length ?? 0) * 10 > text.length ? undefined : text;
  } catch {
    return undefined;
  }
};

const READABLE = new RegExp(`[\\t\\x20-\\x7e]{${SHORTEST_RUN},}`, 'g');

/** Reads bytes as what they are: packed, UTF-16, UTF-8, or something else with readable parts. */
export const readBytes = (bytes: Uint8Array): Content => {
  const unpacked = unpack(bytes);
  if (unpacked !== undefined) return { kind: 'packed', bytes: unpacked };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { kind: 'text', text: new TextDecoder(wide).decode(bytes) };
  const text = asText(bytes);
  if (text !== undefined) return { kind: 'text', text };
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const runs = (latin.match(READABLE) ?? []).filter(
    (run) => (run.match(SIGN)?.length ?? 0) <= run.length * MOST_SIGNS,
  );
  return { kind: 'binary', parts: runs.join('\n') };
};
