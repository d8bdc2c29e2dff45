import { DROP, READ_AS } from './characters.ts';

/** A text as the detectors read it, and the way back to the original's offsets. */
export interface Normalised {
  readonly text: string;
  /** Original offset of each normalised code unit and of the end; absent where nothing was dropped. */
  readonly offsets?: Int32Array;
}

const firstChange = (text: string): number => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x9f && READ_AS[code] !== 0) return i;
  }
  return -1;
};

/** A lone surrogate becomes U+FFFD: as long, and no part of any value. */
const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Under this length a decoder costs more than it saves. */
const SHORT = 1024;

const decode = (codes: Uint16Array, length: number): string =>
  length < SHORT
    ? String.fromCharCode(...codes.subarray(0, length))
    : UTF16.decode(codes.subarray(0, length));

/**
 * Reads full-width and other decimal digits as ASCII, typographic spaces, dashes and quotes as their
 * plain forms, and drops characters that cannot be seen. Linear; one pass where nothing changes.
 */
export const normalise = (text: string): Normalised => {
  const first = firstChange(text);
  if (first < 0) return { text };
  const codes = new Uint16Array(text.length);
  const offsets = new Int32Array(text.length + 1);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const read = READ_AS[code] as number;
    if (read === DROP) continue;
    offsets[length] = i;
    codes[length++] = read === 0 ? code : read;
  }
  offsets[length] = text.length;
  const dropped = length < text.length;
  return dropped
    ? { text: decode(codes, length), offsets: offsets.subarray(0, length + 1) }
    : { text: decode(codes, length) };
};

/** The original offsets of a normalised range: invisible characters at its edges stay outside. */
export const originalRange = (
  { offsets }: Normalised,
  start: number,
  end: number,
): { start: number; end: number } =>
  offsets === undefined
    ? { start, end }
    : {
        start: offsets[start] as number,
        end: end > start ? (offsets[end - 1] as number) + 1 : (offsets[start] as number),
      };
