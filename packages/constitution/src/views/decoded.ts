import type { Range } from './view.ts';

/** A hidden text and the range of the original that hides it. */
export interface Decoded extends Range {
  readonly id: string;
  readonly text: string;
}

/** Encoded runs that are looked at in one text, and the longest of them, UTF-16 code units. */
const RUNS = 16;
const LONGEST = 20_000;

const decoder = new TextDecoder('utf-8', { fatal: true });

const fromBytes = (bytes: Uint8Array): string | null => {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
};

const fromBase64 = (run: string) => fromBytes(Buffer.from(run.replace(/\s/g, ''), 'base64'));

const fromHex = (run: string) => fromBytes(Buffer.from(run.replace(/0x|\\x|[\s:,]/gi, ''), 'hex'));

const fromPercent = (run: string) => {
  try {
    return decodeURIComponent(run);
  } catch {
    return null;
  }
};

const fromEscapes = (run: string) =>
  run
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCharCode(Number(code) & 0xffff));

/** Every encoding with the run that may be in it; each run is matched in one pass. */
const ENCODINGS = [
  { id: 'base64', run: /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}={0,2}/g, decode: fromBase64 },
  { id: 'hex', run: /(?<![A-Za-z0-9])(?:(?:0x|\\x)?[0-9a-f]{2}[\s:,]?){10,}/gi, decode: fromHex },
  { id: 'percent', run: /(?:%[0-9a-f]{2}[^\s%]{0,12}){5,}/gi, decode: fromPercent },
  { id: 'escapes', run: /(?:(?:\\u[0-9a-f]{4}|&#\d{1,6};)\s?){5,}/gi, decode: fromEscapes },
] as const;

/** What every encoded run has somewhere: a word as long, two short bytes in a row, or its sign. */
const MAY_HIDE =
  /[A-Za-z0-9+/_-]{16}|[0-9a-f]{2}[\s:,][0-9a-f]{2}[\s:,]|%[0-9a-f]{2}|\\[ux]|&#|0x/i;

const LETTERS_AND_SPACES = /[\p{L}\s]/gu;
const CONTROL = /[^\P{C}\s]/u;

/** Decoded bytes are a text where nearly all are letters, some of them apart: random bytes never are. */
function readsAsText(text: string): boolean {
  if (text.length < 8 || CONTROL.test(text) || !/\p{L}{2}.*\s.*\p{L}{2}/su.test(text)) return false;
  return (text.match(LETTERS_AND_SPACES)?.length ?? 0) >= text.length * 0.75;
}

/** Encodings that lie over one another. */
const LAYERS = 3;

/** Texts that are hidden in base64, hexadecimal, percent signs or escapes, one or several over another. */
export function decodedRuns(text: string): Decoded[] {
  const found: Decoded[] = [];
  if (!MAY_HIDE.test(text)) return found;
  for (const encoding of ENCODINGS)
    for (const { 0: encoded, index } of text.matchAll(encoding.run)) {
      if (found.length === RUNS) return found;
      const hidden = unwrap(encoded, encoding);
      if (hidden !== null) found.push({ ...hidden, start: index, end: index + encoded.length });
    }
  return found;
}

type Encoding = (typeof ENCODINGS)[number];

/** Takes off one encoding after the other until a text appears; null where none does. */
function unwrap(
  encoded: string,
  outer: Encoding,
  layers: number = LAYERS,
): { id: string; text: string } | null {
  if (encoded.length > LONGEST || layers === 0) return null;
  const plain = outer.decode(encoded);
  if (plain === null || plain === encoded) return null;
  if (readsAsText(plain)) return { id: outer.id, text: plain };
  for (const inner of ENCODINGS) {
    const runs: readonly string[] = plain.match(inner.run) ?? [];
    if (runs[0] !== plain) continue;
    const hidden = unwrap(plain, inner, layers - 1);
    if (hidden !== null) return { id: `${outer.id}.${hidden.id}`, text: hidden.text };
  }
  return null;
}
