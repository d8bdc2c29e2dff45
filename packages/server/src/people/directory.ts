import type { KnownUser, StorePort } from '../ports.ts';
import { everybody } from './everybody.ts';
import { canonicalName } from './name.ts';

/** How long an unknown name is believed to be unknown before everybody is looked through again. */
const RELOAD_MS = 5_000;

/** Finds people by their names. The store keeps names sealed, so which is whose is known in memory only. */
export interface Directory {
  find(canonical: string): Promise<KnownUser | null>;
  /** Looks through everybody first, whatever was known. */
  findNow(canonical: string): Promise<KnownUser | null>;
  /** Somebody was named: the next search looks through everybody. */
  changed(): void;
}

export function createDirectory(
  store: Pick<StorePort, 'users'>,
  { now }: { now: () => number },
): Directory {
  let ids: ReadonlyMap<string, string> = new Map();
  let loadedAt = Number.NEGATIVE_INFINITY;

  async function load() {
    const found = new Map<string, string>();
    for await (const { id, name } of everybody(store)) {
      const canonical = name === null ? null : canonicalName(name);
      // Of two who read alike, the one who was here first keeps the name.
      if (canonical !== null && !found.has(canonical)) found.set(canonical, id);
    }
    ids = found;
    loadedAt = now();
  }

  async function known(canonical: string): Promise<KnownUser | null> {
    const id = ids.get(canonical);
    const user = id === undefined ? null : await store.users.get(id);
    // Renamed or removed since, perhaps by another process.
    return user?.name != null && canonicalName(user.name) === canonical ? user : null;
  }

  return {
    async find(canonical) {
      const user = await known(canonical);
      if (user !== null || now() - loadedAt < RELOAD_MS) return user;
      await load();
      return known(canonical);
    },
    async findNow(canonical) {
      await load();
      return known(canonical);
    },
    changed() {
      loadedAt = Number.NEGATIVE_INFINITY;
    },
  };
}
