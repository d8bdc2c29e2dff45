import { createHmac, randomBytes } from 'node:crypto';

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
  readonly key?: Uint8Array;
}

const CAPACITY = 4096;

export function createTextMemory<Found>({
  capacity = CAPACITY,
  key = randomBytes(32),
}: TextMemoryOptions = {}): TextMemory<Found> {
  const known = new Map<string, Found>();
  const hashOf = (text: string) => createHmac('sha256', key).update(text).digest('base64');

  function put(hash: string, found: Found): Found {
    // The newest stands last.
    known.delete(hash);
    known.set(hash, found);
    if (known.size > capacity) known.delete(known.keys().next().value as string);
    return found;
  }

  function take(hash: string): Found | undefined {
    const found = known.get(hash);
    return found === undefined ? undefined : put(hash, found);
  }

  return {
    get size() {
      return known.size;
    },
    find: (text) => take(hashOf(text)),
    keep: (text, found) => void put(hashOf(text), found),
    recall(text, look) {
      const hash = hashOf(text);
      return take(hash) ?? put(hash, look());
    },
  };
}
