import { InvalidArgumentError } from 'commander';

/** A whole number of bytes, at least one. */
export function parseBytes(value: string): number {
  const bytes = Number(value);
  if (!Number.isSafeInteger(bytes) || bytes < 1) {
    throw new InvalidArgumentError('Give a whole number of bytes.');
  }
  return bytes;
}
