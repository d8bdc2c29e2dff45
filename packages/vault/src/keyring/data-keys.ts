import { createSecretKey } from 'node:crypto';
import { isCodedError } from '@lethe/protocol';
import { errors } from '../errors.ts';
import {
  type DataKey,
  MOST_VERSIONS,
  readDataKey,
  wrappedBy,
  writeDataKey,
} from './data-key-content.ts';
import type { DataKeyFiles } from './data-key-files.ts';
import { createLiveKeys } from './live-keys.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import type { RootRing } from './root-ring.ts';
import { createUserSealer, type LiveDataKey, type UserSealer, usableKey } from './user-sealer.ts';

export interface DataKeysOptions {
  readonly files: DataKeyFiles;
  readonly roots: () => RootRing;
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly nextNonce: () => Uint8Array;
  /** Most keys kept in memory for being recent. */
  readonly mostInMemory: number;
}

/** The data keys by name: loaded at first use, changed one step at a time, durable before they are used. */
export type DataKeys = ReturnType<typeof createDataKeys>;

export function createDataKeys(options: DataKeysOptions) {
  const { files, roots, clock, random, nextNonce } = options;
  const inMemory = createLiveKeys(options.mostInMemory);
  const oneAtATime = createOneAtATime();

  const newVersion = () => ({ key: createSecretKey(random(32)), createdAt: clock() });
  const write = (name: string, key: DataKey) =>
    files.write(name, writeDataKey(name, key, roots().current));

  const load = async (name: string): Promise<LiveDataKey | null> => {
    const known = inMemory.get(name);
    if (known) return known;
    const text = await files.read(name);
    if (text === null) return null;
    const live: LiveDataKey = { name, state: readDataKey(name, text, roots()) };
    inMemory.add(live);
    return live;
  };

  const make = async (name: string): Promise<LiveDataKey> => {
    const state: DataKey = { current: 1, versions: new Map([[1, newVersion()]]) };
    await write(name, state);
    const live: LiveDataKey = { name, state };
    inMemory.add(live);
    return live;
  };

  /** Replaces a key on disk, then in memory, so that nothing is sealed by what is not yet durable. */
  const change = (name: string, next: (key: DataKey) => DataKey): Promise<DataKey> =>
    oneAtATime.run(name, async () => {
      const live = await load(name);
      if (live === null) throw errors.DATA_KEY_UNKNOWN();
      const changed = next(usableKey(live));
      await write(name, changed);
      live.state = changed;
      return changed;
    });

  return {
    async sealerOf(name: string): Promise<UserSealer> {
      const live =
        inMemory.get(name) ??
        (await oneAtATime.run(name, async () => (await load(name)) ?? make(name)));
      return createUserSealer(live, nextNonce);
    },

    /** Null where there is none. */
    read: (name: string): Promise<DataKey | null> =>
      oneAtATime.run(name, async () => {
        const live = await load(name);
        return live && usableKey(live);
      }),

    async rotate(name: string): Promise<number> {
      const { current } = await change(name, (key) => {
        if (key.versions.size >= MOST_VERSIONS) {
          throw errors.DATA_KEY_VERSIONS_FULL({ most: MOST_VERSIONS });
        }
        const next = key.current + 1;
        return { current: next, versions: new Map([...key.versions, [next, newVersion()]]) };
      });
      return current;
    },

    async retire(name: string, below: number): Promise<void> {
      await change(name, (key) => {
        if (below > key.current) throw errors.DATA_KEY_VERSION_IN_USE();
        const versions = [...key.versions].filter(([version]) => version >= below);
        return { current: key.current, versions: new Map(versions) };
      });
    },

    destroy: (name: string): Promise<void> =>
      oneAtATime.run(name, async () => {
        await files.shred(name);
        const live = inMemory.get(name);
        if (live) live.state = 'destroyed';
        inMemory.remove(name);
      }),

    /** Wraps a key by the root key in use; says whether it was not yet. */
    rewrap: (name: string): Promise<boolean> =>
      oneAtATime.run(name, async () => {
        const text = await files.read(name);
        if (text === null || wrappedBy(text) === roots().current.id) return false;
        await write(name, readDataKey(name, text, roots()));
        return true;
      }),

    /** Whether a key on disk can be read; also where a good one is in memory. */
    isWhole: (name: string): Promise<boolean> =>
      oneAtATime.run(name, async () => {
        try {
          const text = await files.read(name);
          if (text !== null) readDataKey(name, text, roots());
          return true;
        } catch (error) {
          if (isCodedError(error) && error.code === 'DATA_KEY_DAMAGED') return false;
          throw error;
        }
      }),

    /** Resolves when every change that was asked before is done. */
    settled: (): Promise<void> => oneAtATime.settled(),

    close(): void {
      for (const live of inMemory.all()) live.state = 'closed';
    },
  };
}
