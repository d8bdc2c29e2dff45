import { isJsonObject, type JsonObject } from './format.ts';
import { invalid } from './refusal.ts';

/** Readers of single fields of a request. Null counts as absent; `param` is the field's path. */

export function readObject(value: unknown, param: string): JsonObject {
  if (!isJsonObject(value)) throw invalid(param, 'an object');
  return value;
}

export const readOptionalObject = (value: unknown, param: string): JsonObject | undefined =>
  value === undefined || value === null ? undefined : readObject(value, param);

export function readText(value: unknown, param: string): string {
  if (typeof value !== 'string') throw invalid(param, 'a text');
  return value;
}

export const readOptionalText = (value: unknown, param: string): string | undefined =>
  value === undefined || value === null ? undefined : readText(value, param);

export function readOptionalNumber(value: unknown, param: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalid(param, 'a number');
  return value;
}

export function readOptionalCount(value: unknown, param: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Number.isSafeInteger(value) || (value as number) < 1) {
    throw invalid(param, 'a whole number, 1 or more');
  }
  return value as number;
}

export function readOptionalFlag(value: unknown, param: string): boolean | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw invalid(param, 'true or false');
  return value;
}

export function readList(value: unknown, param: string, most: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length > most) {
    throw invalid(param, `a list of at most ${most}`);
  }
  return value;
}

export const readOptionalList = (
  value: unknown,
  param: string,
  most: number,
): readonly unknown[] | undefined =>
  value === undefined || value === null ? undefined : readList(value, param, most);

/** One text or a list of them. */
export function readOptionalTexts(
  value: unknown,
  param: string,
  most: number,
): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  return readOptionalList(value, param, most)?.map((text, i) => readText(text, `${param}[${i}]`));
}

/** The object without its undefined fields. */
export function present<Fields extends object>(object: Fields): Fields {
  const kept: Partial<Fields> = {};
  for (const name in object) if (object[name] !== undefined) kept[name] = object[name];
  return kept as Fields;
}
