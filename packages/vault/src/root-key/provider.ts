import type { StoredRoot } from './stored.ts';

/** A root key that is about to be used. */
export interface NewRoot {
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly stored: StoredRoot;
  /** The file that was made for it. */
  readonly madeFile?: string;
  /** Called once the keyring is committed to this key. */
  settle(): Promise<void>;
}

/** One kind of source at work. */
export interface RootKeyProvider {
  /** How a message names it. */
  readonly title: string;
  /** The kind of keyring it opens. */
  readonly kept: StoredRoot['kind'] | 'any';
  /** The keys that may be the keyring's; more than one where a change of the key was interrupted. */
  find(stored: StoredRoot): Promise<readonly Uint8Array[]>;
  /** @param replaces whether this very source holds the key in use */
  create(options: { replaces: boolean }): Promise<NewRoot>;
  /** Called with the key that proved to be the right one. */
  confirm?(key: Uint8Array): Promise<void>;
}

export const ROOT_KEY_BYTES = 32;

export const nothingToSettle = async (): Promise<void> => {};
