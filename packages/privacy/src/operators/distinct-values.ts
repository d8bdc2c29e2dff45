import type { PlaceholderType } from '../pseudonyms/placeholder.ts';
import { canonical } from './canonical.ts';

/** What belongs to a value, however the value is written. */
export interface DistinctValues<T> {
  /** What was made for this value before, or what `make` makes now. */
  of(type: PlaceholderType, value: string, make: () => T): T;
}

const keyOf = (type: PlaceholderType, value: string): string =>
  `${type}\n${type === 'LITERAL' ? value : canonical(type, value)}`;

/**
 * Finding the one form of a value can cost more than finding the value, so the first value of a type
 * is not brought to it until there is a second one.
 *
 * @param capacity values beyond it are made anew each time they come
 */
export const createDistinctValues = <T>(capacity: number): DistinctValues<T> => {
  const alone = new Map<PlaceholderType, { readonly value: string; readonly made: T }>();
  const known = new Map<string, T>();
  const types = new Set<PlaceholderType>();
  const remember = (key: string, made: T): void => {
    if (known.size < capacity) known.set(key, made);
  };
  return {
    of: (type, value, make) => {
      if (!types.has(type)) {
        const made = make();
        types.add(type);
        alone.set(type, { value, made });
        return made;
      }
      const first = alone.get(type);
      if (first !== undefined) {
        if (first.value === value) return first.made;
        remember(keyOf(type, first.value), first.made);
        alone.delete(type);
      }
      const key = keyOf(type, value);
      const existing = known.get(key);
      if (existing !== undefined) return existing;
      const made = make();
      remember(key, made);
      return made;
    },
  };
};
