import type { InstallationKey } from '../installation/installation-key.ts';
import type { RootKeySource } from '../root-key/source.ts';
import type { KeyringStatus } from './status.ts';
import type { UserSealer } from './user-sealer.ts';

/** One version of a user's key, without the key. */
export interface KeyVersion {
  readonly version: number;
  /** Milliseconds since the Unix epoch, as the clock stood then. */
  readonly createdAt: number;
}

export interface RewrapOptions {
  /** Called after each data key. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/** All keys of an installation, unlocked. User ids are 1 to 64 of `A-Za-z0-9_-`, else USER_ID_INVALID. */
export interface Keyring {
  /** Whether it was made just now. */
  readonly created: boolean;
  /** The root key file that was made just now; its owner should be told to keep a copy elsewhere. */
  readonly madeKeyFile: string | undefined;
  readonly installation: InstallationKey;

  /** What rows hold instead of the user id: HMAC-SHA-256, base64url, 43 characters; the same for ever. */
  keyedId(userId: string): string;
  /** Makes the user's data key at first use; it is on disk before this resolves. */
  sealerOf(userId: string): Promise<UserSealer>;
  /** Seals what belongs to nobody but the installation. */
  installationSealer(): Promise<UserSealer>;
  hasKey(userId: string): Promise<boolean>;
  /**
   * The version that seals, and all that open, oldest first; null where there is no key. Here and below
   * a user who is null stands for the installation's own key.
   */
  versionsOf(
    userId: string | null,
  ): Promise<{ readonly current: number; readonly versions: readonly KeyVersion[] } | null>;
  /**
   * A new version seals from now on; the older ones only open.
   *
   * @throws DATA_KEY_UNKNOWN, DATA_KEY_VERSIONS_FULL
   */
  rotateUser(userId: string | null): Promise<number>;
  /**
   * Destroys the versions below one, once no envelope of theirs is left.
   *
   * @returns false where another process that shares the keyring may still seal with them: they stay
   * @throws DATA_KEY_UNKNOWN, DATA_KEY_VERSION_IN_USE
   */
  retireVersions(userId: string | null, below: number): Promise<boolean>;
  /** Destroys the user's data key: nothing that was sealed for them can be opened again. */
  destroy(userId: string): Promise<void>;

  /**
   * Changes the root key. Sealing and opening go on meanwhile. From the first moment the new source
   * opens the keyring; what an interruption leaves undone is done at the next opening.
   *
   * @throws ROOT_KEY_SAME, KEYRING_BUSY, REWRAP_UNFINISHED and what the source throws
   */
  rewrap(newRoot: RootKeySource, options?: RewrapOptions): Promise<void>;
  /** Makes a recovery key, to be shown once and kept on paper. The one before it ends. */
  recoveryKey(): Promise<string>;
  /** Reads every data key on disk; says how many there are and how many are damaged. */
  verifyDataKeys(): Promise<{ readonly keys: number; readonly damaged: number }>;
  status(): Promise<KeyringStatus>;
  /** Forgets every key and gives the keyring free. */
  close(): void;
}
