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
import { type KeyAge, type SharedKeyFiles, UNSHARED } from './shared-keys.ts';
import { createUserSealer, type LiveDataKey, type UserSealer, usableKey } from './user-sealer.ts';

export interface DataKeysOptions {
  readonly files: DataKeyFiles;
  readonly roots: () => RootRing;
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly nextNonce: () => Uint8Array;
  /** Where other processes have the same keys open: how they are written, and what counts when. */
  readonly shared?: { readonly swap: SharedKeyFiles['swap']; readonly age: KeyAge };
  /** Most keys kept in memory for being recent. */
  readonly mostInMemory: number;
}

/** How often a change is tried while other processes change the same key. */
const CHANGE_ATTEMPTS = 5;

/** The data keys by name: loaded at first use, changed one step at a time, durable before they are used. */
export type DataKeys = ReturnType<typeof createDataKeys>;

export function createDataKeys(options: DataKeysOptions) {
  const { files, roots, clock, random, nextNonce, shared } = options;
  const age = shared?.age ?? UNSHARED;
  const inMemory = createLiveKeys(options.mostInMemory);
  const oneAtATime = createOneAtATime();

  const newVersion = () => ({ key: createSecretKey(random(32)), createdAt: clock() });
  /** @returns false where another process changed the key since it was read as `replaces` */
  const write = async (name: string, key: DataKey, replaces: string | null): Promise<boolean> => {
    const content = writeDataKey(name, key, roots().current);
    if (shared) return shared.swap(name, content, replaces);
    await files.write(name, content);
    return true;
  };

  const load = async (name: string): Promise<LiveDataKey | null> => {
    const known = inMemory.get(name);
    if (known && clock() - known.readAt < age.refreshMs) return known;
    return adopt(name, await files.read(name));
  };

  /** Takes over what was read, also where a sealer of an earlier reading is in use. */
  const adopt = (name: string, text: string | null): LiveDataKey | null => {
    const known = inMemory.get(name);
    if (text === null) {
      forget(name);
      return null;
    }
    const state = readDataKey(name, text, roots());
    if (!known) return enter({ name, state, readAt: clock() });
    known.state = state;
    known.readAt = clock();
    return known;
  };

  const enter = (live: LiveDataKey): LiveDataKey => {
    inMemory.add(live);
    return live;
  };

  const forget = (name: string): void => {
    const live = inMemory.get(name);
    if (live) live.state = 'destroyed';
    inMemory.remove(name);
  };

  const make = async (name: string): Promise<LiveDataKey> => {
    const state: DataKey = { current: 1, versions: new Map([[1, newVersion()]]) };
    if (await write(name, state, null)) return enter({ name, state, readAt: clock() });
    // Another process made it in this moment: theirs counts.
    return adopt(name, await files.read(name)) ?? make(name);
  };

  /** Replaces a key on disk, then in memory, so that nothing is sealed by what is not yet durable. */
  const change = (name: string, next: (key: DataKey) => DataKey): Promise<DataKey> =>
    oneAtATime.run(name, async () => {
      for (let attempt = 1; attempt <= CHANGE_ATTEMPTS; attempt += 1) {
        const text = shared ? await files.read(name) : null;
        const live = shared ? adopt(name, text) : await load(name);
        if (live === null) throw errors.DATA_KEY_UNKNOWN();
        const changed = next(usableKey(live));
        if (!(await write(name, changed, text))) continue;
        live.state = changed;
        return changed;
      }
      throw errors.KEYRING_BUSY();
    });

  return {
    async sealerOf(name: string): Promise<UserSealer> {
      const known = inMemory.get(name);
      const live =
        known && clock() - known.readAt < age.refreshMs
          ? known
          : await oneAtATime.run(name, async () => (await load(name)) ?? make(name));
      return createUserSealer(live, { nextNonce, sealing: age.sealing });
    },

    /** Null where there is none. */
    read: (name: string): Promise<DataKey | null> =>
      oneAtATime.run(name, async () => {
        const live = await load(name);
        return live && usableKey(live);
      }),

    sealing: age.sealing,

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

    /** @returns false where another process may still seal with them: then they stay */
    async retire(name: string, below: number): Promise<boolean> {
      let retired = true;
      await change(name, (key) => {
        if (below > age.sealing(key)) throw errors.DATA_KEY_VERSION_IN_USE();
        retired = age.isSettled(key);
        if (!retired) return key;
        const versions = [...key.versions].filter(([version]) => version >= below);
        return { current: key.current, versions: new Map(versions) };
      });
      return retired;
    },

    destroy: (name: string): Promise<void> =>
      oneAtATime.run(name, async () => {
        await files.shred(name);
        forget(name);
      }),

    /** Wraps a key by the root key in use; says whether it was not yet. */
    rewrap: (name: string): Promise<boolean> =>
      oneAtATime.run(name, async () => {
        const text = await files.read(name);
        if (text === null || wrappedBy(text) === roots().current.id) return false;
        return write(name, readDataKey(name, text, roots()), text);
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
