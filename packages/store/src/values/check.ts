import { errors } from '../errors.ts';

/** Whether a value may be stored in a sealed column. */
export type Rule = (value: unknown) => boolean;

const between =
  (minimum: number, maximum: number): Rule =>
  (value) =>
    typeof value === 'number' && value >= minimum && value <= maximum;

export const unit = between(0, 1);

export const signedUnit = between(-1, 1);

export const number = between(-1_000_000_000, 1_000_000_000);

export const wholeNumber = (maximum: number, minimum = 0): Rule => {
  const inRange = between(minimum, maximum);
  return (value) => Number.isInteger(value) && inRange(value);
};

/** A number of things, up to a thousand million. */
export const count = wholeNumber(1_000_000_000);

/** Bytes, tokens and the like. */
export const amount = wholeNumber(Number.MAX_SAFE_INTEGER);

/** Milliseconds since the Unix epoch, up to the last moment a Date can hold. */
export const moment = wholeNumber(8_640_000_000_000_000);

/** Milliseconds, up to one day. */
export const duration = between(0, 86_400_000);

export const ratio = between(0, 1_000_000);

/** Microcents for one token. */
export const price = between(0, 1_000_000_000);

export const yesOrNo: Rule = (value) => typeof value === 'boolean';

export const or =
  (rule: Rule, ...others: readonly unknown[]): Rule =>
  (value) =>
    others.includes(value) || rule(value);

export const oneOf =
  (words: readonly string[]): Rule =>
  (value) =>
    words.includes(value as string);

/** An id: 1 to 64 letters, digits, `_` or `-`. */
export const identifier: Rule = (value) =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value);

/** The keyed id of a user. */
export const keyed: Rule = (value) =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value);

/** A name such as `local/nano`, `api.example.org` or `2.1.0`: no spaces. */
export const name =
  (maximum = 64): Rule =>
  (value) =>
    typeof value === 'string' && value.length <= maximum && /^[A-Za-z0-9._:/@+-]+$/.test(value);

/** A name with `*` for any part of it, such as `local/*`. */
export const pattern =
  (maximum = 64): Rule =>
  (value) =>
    typeof value === 'string' && value.length <= maximum && /^[A-Za-z0-9._:/@+*-]+$/.test(value);

export const hexadecimal = (digits: number): Rule => {
  const form = new RegExp(`^[0-9a-f]{${digits}}$`);
  return (value) => typeof value === 'string' && form.test(value);
};

/** Text that somebody asked to have kept, in UTF-16 code units. */
export const keptText =
  (maximum: number): Rule =>
  (value) =>
    typeof value === 'string' &&
    value.length >= 1 &&
    value.length <= maximum &&
    value.isWellFormed();

export const listOf =
  (rule: Rule, { least = 0, most }: { least?: number; most: number }): Rule =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every(rule);

export const recordOf =
  (key: Rule, value: Rule, most: number): Rule =>
  (record) => {
    if (typeof record !== 'object' || record === null) return false;
    const entries = Object.entries(record);
    return entries.length <= most && entries.every((entry) => key(entry[0]) && value(entry[1]));
  };

/** An object with exactly these members. */
export const shape = (rules: Readonly<Record<string, Rule>>): Rule => {
  const members = Object.entries(rules);
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    members.every(([member, rule]) => rule((value as Record<string, unknown>)[member])) &&
    Object.keys(value).every((member) => Object.hasOwn(rules, member));
};

/** @throws VALUE_REFUSED */
export function check<Value>(rule: Rule, value: Value): Value {
  if (!rule(value)) throw errors.VALUE_REFUSED();
  return value;
}
