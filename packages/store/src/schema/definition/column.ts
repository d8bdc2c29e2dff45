/** The database a definition is written for. */
export type Dialect = 'sqlite' | 'postgres';

interface Text {
  readonly type: 'text';
  /** The allowed characters, as they stand inside the brackets of a character class. */
  readonly characters: string;
  readonly minimum: number;
  readonly maximum: number;
}

interface Words {
  readonly type: 'words';
  readonly words: readonly string[];
}

interface Integer {
  readonly type: 'integer';
  readonly minimum: number;
  readonly maximum: number;
}

interface Sealed {
  readonly type: 'sealed';
  /** Largest size of the envelope, bytes. */
  readonly maximum: number;
}

interface Bytes {
  readonly type: 'bytes';
  readonly length: number;
}

/** What a column may hold. None can hold a sentence: what is sealed must begin like an envelope. */
export type ColumnKind = Text | Words | Integer | Sealed | Bytes;

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Whether it may be empty. */
  readonly optional: boolean;
}

const MAXIMUM_TEXT = 64;

const column = (name: string, kind: ColumnKind): Column => ({ name, kind, optional: false });

const text = (
  name: string,
  characters: string,
  { minimum = 1, maximum = MAXIMUM_TEXT }: { minimum?: number; maximum?: number } = {},
): Column => column(name, { type: 'text', characters, minimum, maximum });

/** An id made by either side of the wire. */
export const identifier = (name: string) => text(name, 'A-Za-z0-9_-');

/** The keyed id of a user: 43 characters of base64url. */
export const keyed = (name: string) => text(name, 'A-Za-z0-9_-', { minimum: 43, maximum: 43 });

/** A SHA-256 digest as 64 hexadecimal digits. */
export const digest = (name: string) => text(name, '0-9a-f', { minimum: 64, maximum: 64 });

/** One word of a closed list. */
export const oneOf = (name: string, words: readonly string[]) =>
  column(name, { type: 'words', words });

export const integer = (name: string, minimum: number, maximum: number) =>
  column(name, { type: 'integer', minimum, maximum });

/** A UTC day, counted from 1970-01-01, up to the last one a Date can hold. */
export const day = (name = 'day') => integer(name, 0, 100_000_000);

/** A place in an order. */
export const sequence = (name = 'sequence') => integer(name, 0, 1_000_000_000_000);

/** An envelope of at most `maximum` bytes. */
export const sealed = (name: string, maximum: number) => column(name, { type: 'sealed', maximum });

/** A value of a fixed number of bytes that is public: a signature. */
export const bytes = (name: string, length: number) => column(name, { type: 'bytes', length });

export const optional = (of: Column): Column => ({ ...of, optional: true });
