/**
 * The kinds of column a table may have. None can hold a sentence: text has a grammar without
 * spaces and at most 64 bytes, numbers have a range, and there is no column for bytes. Every table
 * is STRICT, so a value of another type is refused too.
 *
 * Versions of the schema are built from these, so a change here would change the past: add a new
 * kind instead. A test holds the digest of each version.
 */
const MAXIMUM_TEXT = 64;

interface TextGrammar {
  /** The allowed characters, as they stand inside the brackets of a GLOB class. */
  characters: string;
  minimum?: number;
  maximum?: number;
}

/** `length` stops at a zero byte and counts characters; `octet_length` does neither. */
function text(name: string, { characters, minimum = 1, maximum = MAXIMUM_TEXT }: TextGrammar) {
  return `${name} TEXT NOT NULL CHECK (octet_length(${name}) BETWEEN ${minimum} AND ${maximum} AND length(${name}) = octet_length(${name}) AND ${name} NOT GLOB '*[^${characters}]*')`;
}

/** An id made by either side of the wire. */
export const identifier = (name: string) => text(name, { characters: 'A-Za-z0-9_-' });

/** The name of a model, such as `local/nano`. */
export const modelName = (name: string) => text(name, { characters: 'a-z0-9./_-' });

/** A SHA-256 digest as 64 hexadecimal digits. */
export const digest = (name: string) =>
  text(name, { characters: '0-9a-f', minimum: 64, maximum: 64 });

/** One word of a closed list. */
export const oneOf = (name: string, words: readonly string[]) =>
  `${name} TEXT NOT NULL CHECK (${name} IN (${words.map((word) => `'${word}'`).join(', ')}))`;

export const integer = (name: string, minimum: number, maximum: number) =>
  `${name} INTEGER NOT NULL CHECK (${name} BETWEEN ${minimum} AND ${maximum})`;

export const real = (name: string, minimum: number, maximum: number) =>
  `${name} REAL NOT NULL CHECK (${name} BETWEEN ${minimum} AND ${maximum})`;

/** The same, with NULL for "not measured". */
export const optionalInteger = (name: string, minimum: number, maximum: number) =>
  `${name} INTEGER CHECK (${name} BETWEEN ${minimum} AND ${maximum})`;

export const optionalReal = (name: string, minimum: number, maximum: number) =>
  `${name} REAL CHECK (${name} BETWEEN ${minimum} AND ${maximum})`;

/** A moment as milliseconds since the Unix epoch, up to the last one a Date can hold. */
export const moment = (name: string) => integer(name, 0, 8_640_000_000_000_000);

/** Yes or no, as 1 or 0. */
export const flag = (name: string) => integer(name, 0, 1);

/** A number of things, up to a thousand million. */
export const count = (name: string) => integer(name, 0, 1_000_000_000);

/** A duration in milliseconds, up to one day. */
export const duration = (name: string) => real(name, 0, 86_400_000);
