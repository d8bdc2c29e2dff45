import { errors } from '../errors.ts';
import { boundedWork } from '../identity/bounded-work.ts';
import type { StorePort } from '../ports.ts';
import type { Directory } from './directory.ts';
import { checkName } from './name.ts';

/** Gives names, one after the other, so that no two people get one that reads alike. */
export interface Naming {
  /** @throws NAME_REFUSED, NAME_TAKEN */
  rename(userId: string, name: string): Promise<void>;
  /**
   * Runs `make` while a name is known to be free, and names whom it made.
   *
   * @throws NAME_REFUSED, NAME_TAKEN
   */
  nameNew(name: string, make: () => Promise<string>): Promise<void>;
  /** @throws NAME_REFUSED, NAME_TAKEN */
  needFree(name: string): Promise<void>;
}

export function createNaming({
  directory,
  store,
}: {
  directory: Directory;
  store: Pick<StorePort, 'users'>;
}): Naming {
  const inTurn = boundedWork({ atOnce: 1, waiting: 100 });

  async function free(given: string, but: string | null) {
    const { canonical, name } = checkName(given);
    const taken = await directory.findNow(canonical);
    if (taken !== null && taken.id !== but) throw errors.NAME_TAKEN();
    return name;
  }

  async function give(userId: string, name: string) {
    await store.users.setName(userId, name);
    directory.changed();
  }

  return {
    rename: (userId, name) =>
      inTurn(async () => {
        await give(userId, await free(name, userId));
      }),
    nameNew: (name, make) =>
      inTurn(async () => {
        const freeName = await free(name, null);
        await give(await make(), freeName);
      }),
    async needFree(name) {
      await free(name, null);
    },
  };
}
