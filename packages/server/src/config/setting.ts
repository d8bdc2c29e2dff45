import * as z from 'zod';
import type { Platform } from './data-directory.ts';

/** One setting: what it may be, what it is when nobody says, and how it is read from text. */
export interface Setting<Value> {
  readonly schema: z.ZodType<Value>;
  readonly default: Value | ((platform: Platform) => Value);
  /** What a value must be, for the sentence "must be ...". */
  readonly expected: string;
  /** One line for a reader. */
  readonly about: string;
  /** A secret is never printed and may be read from a file named by `..._FILE`. */
  readonly secret: boolean;
  /** Reads a flag or an environment variable; what it cannot read it hands on, to be refused by `schema`. */
  readonly parse: (text: string) => unknown;
}

const asNumber = (text: string) => (/^-?\d{1,15}$/.test(text.trim()) ? Number(text) : text);
const asSwitch = (text: string) => ({ true: true, false: false })[text.trim()] ?? text;
const asList = (text: string) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

const MAXIMUM_LIST = 64;

export function integer(options: {
  default: number;
  minimum: number;
  maximum: number;
  about: string;
}): Setting<number> {
  const { minimum, maximum } = options;
  return {
    schema: z.int().min(minimum).max(maximum),
    default: options.default,
    expected: `a whole number from ${minimum} to ${maximum}`,
    about: options.about,
    secret: false,
    parse: asNumber,
  };
}

export function flag(options: { default: boolean; about: string }): Setting<boolean> {
  return {
    schema: z.boolean(),
    default: options.default,
    expected: 'true or false',
    about: options.about,
    secret: false,
    parse: asSwitch,
  };
}

export function text(options: {
  default: string | ((platform: Platform) => string);
  pattern: RegExp;
  expected: string;
  about: string;
  secret?: boolean;
}): Setting<string> {
  return {
    schema: z.string().regex(options.pattern),
    default: options.default,
    expected: options.expected,
    about: options.about,
    secret: options.secret ?? false,
    parse: (value) => value,
  };
}

export function choice<const Values extends readonly [string, ...string[]]>(options: {
  values: Values;
  default: Values[number];
  about: string;
}): Setting<Values[number]> {
  return {
    schema: z.enum(options.values) as unknown as z.ZodType<Values[number]>,
    default: options.default,
    expected: `one of ${options.values.join(', ')}`,
    about: options.about,
    secret: false,
    parse: (value) => value,
  };
}

export function list(options: {
  item: RegExp;
  expected: string;
  about: string;
}): Setting<readonly string[]> {
  return {
    schema: z.array(z.string().regex(options.item)).max(MAXIMUM_LIST),
    default: [],
    expected: `a list (in the environment: separated by commas) of ${options.expected}, at most ${MAXIMUM_LIST}`,
    about: options.about,
    secret: false,
    parse: asList,
  };
}
