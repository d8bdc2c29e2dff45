import type { LiveDataKey } from './user-sealer.ts';

/** The data keys that are in memory: the recently used ones, and those that somebody still holds. */
export interface LiveKeys {
  get(name: string): LiveDataKey | undefined;
  add(live: LiveDataKey): void;
  remove(name: string): void;
  /** How many are kept for being recent. */
  readonly kept: number;
  all(): Iterable<LiveDataKey>;
}

/**
 * Keeps the `most` recently used keys. One that fell out of these is still found while a sealer of it
 * is in use, so that there are never two states of one key.
 */
export function createLiveKeys(most: number): LiveKeys {
  const recent = new Map<string, LiveDataKey>();
  const held = new Map<string, WeakRef<LiveDataKey>>();
  const forgotten = new FinalizationRegistry<string>((name) => {
    if (held.get(name)?.deref() === undefined) held.delete(name);
  });
  const touch = (live: LiveDataKey) => {
    recent.delete(live.name);
    recent.set(live.name, live);
    if (recent.size > most) recent.delete(recent.keys().next().value as string);
  };
  return {
    get(name) {
      const live = recent.get(name) ?? held.get(name)?.deref();
      if (live) touch(live);
      return live;
    },
    add(live) {
      held.set(live.name, new WeakRef(live));
      forgotten.register(live, live.name);
      touch(live);
    },
    remove(name) {
      recent.delete(name);
      held.delete(name);
    },
    get kept() {
      return recent.size;
    },
    *all() {
      for (const reference of held.values()) {
        const live = reference.deref();
        if (live) yield live;
      }
    },
  };
}
