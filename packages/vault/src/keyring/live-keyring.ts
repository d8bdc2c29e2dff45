import { createHmac, createSecretKey } from 'node:crypto';
import { createNonces } from '../envelope/nonces.ts';
import { errors } from '../errors.ts';
import { makeRecoveryKey } from '../recovery/recovery-key.ts';
import { sealForRecovery } from '../recovery/seal-for-recovery.ts';
import { providerOf } from '../root-key/choose.ts';
import type { NewRoot } from '../root-key/provider.ts';
import type { RootKeySource } from '../root-key/source.ts';
import { commitToRoot, forgetPreviousRoots } from './change-root.ts';
import type { DataKeyFiles } from './data-key-files.ts';
import { createDataKeys } from './data-keys.ts';
import type { Keyring, RewrapOptions } from './keyring.ts';
import { type KeyringFile, writeKeyringFile } from './keyring-file.ts';
import type { KeyringPlace } from './keyring-place.ts';
import { INSTALLATION } from './layout.ts';
import type { KeyringLock } from './lock.ts';
import { rewrapAll } from './rewrap-all.ts';
import { wrapSecrets } from './secrets.ts';
import { type SharedKeyring, sharedAge } from './shared-keys.ts';
import { statusOf } from './status.ts';
import type { Unlocked } from './unlock.ts';

export interface KeyringParts {
  readonly directory: string;
  readonly files: DataKeyFiles;
  readonly place: KeyringPlace;
  readonly shared: SharedKeyring | undefined;
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly mostInMemory: number;
  readonly unlocked: Unlocked;
  /** The root key that was made for it just now. */
  readonly made: NewRoot | undefined;
  readonly lock: KeyringLock;
  readonly source: RootKeySource | undefined;
}

/** Ids whose keyed form is kept for being recent. */
const MOST_RECENT = 1000;

const USER_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** A keyring at work; `finishRewrap` does what an interrupted change of the root key left undone. */
export function liveKeyring(
  parts: KeyringParts,
): Keyring & { finishRewrap(options?: RewrapOptions): Promise<number> } {
  const { directory, files, place, clock, random, made, lock, shared } = parts;
  const { installation, secrets } = parts.unlocked;
  // A key object is prepared once; bytes would be at each digest, which takes longer than the digest.
  const indexKey = createSecretKey(secrets.indexKey, 'base64url');
  let { unlocked, source } = parts;
  let closed = false;
  let changing = false;

  const requireOpen = () => {
    if (closed) throw errors.KEYRING_CLOSED();
  };

  const dataKeys = createDataKeys({
    files,
    clock,
    random,
    mostInMemory: parts.mostInMemory,
    ...(shared && { shared: { swap: shared.files.swap, age: sharedAge(shared, clock) } }),
    roots() {
      // After that another process may hold the keyring, so nothing may be written any more.
      requireOpen();
      return unlocked.ring;
    },
    nextNonce: createNonces((bytes) => bytes.set(random(bytes.length))),
  });

  const recentIds = new Map<string, string>();

  const keyedId = (userId: string): string => {
    requireOpen();
    const known = recentIds.get(userId);
    if (known !== undefined) return known;
    if (!USER_ID.test(userId)) throw errors.USER_ID_INVALID();
    const keyed = createHmac('sha256', indexKey).update(userId).digest('base64url');
    recentIds.set(userId, keyed);
    if (recentIds.size > MOST_RECENT) recentIds.delete(recentIds.keys().next().value as string);
    return keyed;
  };

  const nameOf = (userId: string | null): string => {
    requireOpen();
    return userId === null ? INSTALLATION : keyedId(userId);
  };

  /** One change of the keyring file at a time. */
  const alone = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    requireOpen();
    if (changing) throw errors.KEYRING_BUSY();
    changing = true;
    try {
      return await work();
    } finally {
      changing = false;
    }
  };

  const finish = async (options?: RewrapOptions): Promise<number> => {
    if (unlocked.ring.previous.length === 0) return 0;
    // What began before the change may still write a key that the root key before it wraps.
    await dataKeys.settled();
    const damaged = await rewrapAll(files, dataKeys, options);
    if (damaged === 0) unlocked = await forgetPreviousRoots(place, unlocked);
    return damaged;
  };

  return {
    created: made !== undefined,
    madeKeyFile: made?.madeFile,
    installation: {
      ...installation,
      sign(bytes) {
        requireOpen();
        return installation.sign(bytes);
      },
    },
    keyedId,
    sealerOf: async (userId) => dataKeys.sealerOf(keyedId(userId)),
    async installationSealer() {
      requireOpen();
      return dataKeys.sealerOf(INSTALLATION);
    },
    hasKey: async (userId) => files.has(keyedId(userId)),
    async versionsOf(userId) {
      const key = await dataKeys.read(nameOf(userId));
      return (
        key && {
          current: dataKeys.sealing(key),
          versions: [...key.versions].map(([version, { createdAt }]) => ({ version, createdAt })),
        }
      );
    },
    rotateUser: async (userId) => dataKeys.rotate(nameOf(userId)),
    retireVersions: async (userId, below) => dataKeys.retire(nameOf(userId), below),
    destroy: async (userId) => dataKeys.destroy(keyedId(userId)),

    rewrap: (newRoot, options) =>
      alone(async () => {
        const fresh = await providerOf(newRoot, random).create({
          replaces: sameFile(newRoot, source),
        });
        unlocked = await commitToRoot(place, unlocked, fresh);
        source = newRoot;
        await fresh.settle();
        if ((await finish(options)) > 0) throw errors.REWRAP_UNFINISHED();
      }),
    finishRewrap: (options) => alone(() => finish(options)),

    recoveryKey: () =>
      alone(async () => {
        const { printed, recipient } = await makeRecoveryKey();
        const { current } = unlocked.ring;
        const changed = { ...unlocked.secrets, recoveryRecipient: recipient };
        const file: KeyringFile = {
          ...unlocked.file,
          secrets: wrapSecrets(changed, current),
          recovery: { createdAt: clock(), sealed: await sealForRecovery(recipient, current.key) },
        };
        await writeKeyringFile(place, file);
        unlocked = { ...unlocked, file, secrets: changed };
        return printed;
      }),

    async verifyDataKeys() {
      requireOpen();
      let keys = 0;
      let damaged = 0;
      for await (const name of files.names()) {
        keys += 1;
        if (!(await dataKeys.isWhole(name))) damaged += 1;
      }
      return { keys, damaged };
    },
    async status() {
      requireOpen();
      return statusOf(directory, unlocked.file, files);
    },
    close() {
      closed = true;
      recentIds.clear();
      dataKeys.close();
      lock.release();
    },
  };
}

const sameFile = (one: RootKeySource, other: RootKeySource | undefined): boolean =>
  one.kind === 'file' && other?.kind === 'file' && one.path === other.path;
