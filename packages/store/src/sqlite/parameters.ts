import type { SQLInputValue } from 'node:sqlite';
import { errors } from '../errors.ts';

/**
 * The values of a query as SQLite can hold them.
 *
 * @throws VALUE_REFUSED for anything but text, a finite number, a bigint, bytes or null. SQLite
 * itself would turn NaN into NULL without a word.
 */
export function parametersOf(values: readonly unknown[]): SQLInputValue[] {
  return values.map(parameterOf);
}

function parameterOf(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Uint8Array) return value;
  throw errors.VALUE_REFUSED();
}
