import { createKeyedHash, type KeyedHash } from './keyed-hash.ts';

/** Remembers what was found in texts by a keyed hash of each: no text is in it. */
export interface TextMemory<Found> {
  /** What was kept of a text; nothing where none was, or where it was forgotten. */
  find(text: string): Found | undefined;
  keep(text: string, found: Found): void;
  /** What was kept of a text, or what `look` finds now and is kept. What throws keeps nothing. */
  recall(text: string, look: () => Found): Found;
  readonly size: number;
}

export interface TextMemoryOptions {
  /** Texts; beyond it the one that was asked for longest ago is forgotten. 4,096 by default. */
  readonly capacity?: number;
  readonly hashOf?: KeyedHash;
}

const CAPACITY = 4096;

export function createTextMemory<Found>({
  capacity = CAPACITY,
  hashOf = createKeyedHash(),
}: TextMemoryOptions = {}): TextMemory<Found> {
  const known = new Map<string, Found>();

  function put(hashed: string, found: Found): Found {
    // The newest stands last.
    known.delete(hashed);
    known.set(hashed, found);
    if (known.size > capacity) known.delete(known.keys().next().value as string);
    return found;
  }

  function take(hashed: string): Found | undefined {
    const found = known.get(hashed);
    return found === undefined ? undefined : put(hashed, found);
  }

  return {
    get size() {
      return known.size;
    },
    find: (text) => take(hashOf(text)),
    keep: (text, found) => void put(hashOf(text), found),
    recall(text, look) {
      const hashed = hashOf(text);
      return take(hashed) ?? put(hashed, look());
    },
  };
}
