import { createHash } from 'node:crypto';
import type { Principle, Sensitivity } from './schema.ts';

/** The principles in force. */
export interface Constitution {
  readonly sensitivity: Sensitivity;
  readonly principles: readonly Principle[];
  /** SHA-256 over what it says, as 64 hexadecimal digits: the version every verdict names. */
  readonly hash: string;
}

/** Keys in order, so that the same content has the same bytes however its file was written. */
const canonical = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(canonical)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([key, inner]) => [key, canonical(inner)]),
        )
      : value;

export function createConstitution({
  sensitivity,
  principles,
}: Omit<Constitution, 'hash'>): Constitution {
  const said = JSON.stringify(canonical({ sensitivity, principles }));
  return { sensitivity, principles, hash: createHash('sha256').update(said).digest('hex') };
}
