import { randomBytes } from 'node:crypto';
import { opendir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isCodedError } from '@lethe/protocol';
import { errors } from '../errors.ts';
import { preparePrivateDirectory } from '../files/private-directory.ts';
import { UNFINISHED } from '../files/replace-file.ts';
import { providerOf } from '../root-key/choose.ts';
import type { NewRoot, RootKeyProvider } from '../root-key/provider.ts';
import type { RootKeySource } from '../root-key/source.ts';
import { createKeyring } from './create.ts';
import { type DataKeyFiles, openDataKeyFiles } from './data-key-files.ts';
import type { Keyring } from './keyring.ts';
import { readKeyringFile } from './keyring-file.ts';
import { fileAt, sharedFile } from './keyring-place.ts';
import { keyringLayout } from './layout.ts';
import { liveKeyring } from './live-keyring.ts';
import { type KeyringLock, lockKeyring } from './lock.ts';
import type { SharedKeyring } from './shared-keys.ts';
import { type Unlocked, unlock } from './unlock.ts';

export interface OpenKeyringOptions {
  /** Made with mode 0700 where it is missing. */
  readonly directory: string;
  readonly rootKey: RootKeySource;
  /** Whether a keyring may be made where there is none; say no where sealed data exists. Default: true. */
  readonly create?: boolean;
  /** Milliseconds since the Unix epoch. */
  readonly clock?: () => number;
  readonly random?: (bytes: number) => Uint8Array;
  /** Where data keys are kept; files below the directory by default. */
  readonly dataKeys?: DataKeyFiles;
  /** Where everything is kept instead when several processes have the keyring open at once. */
  readonly shared?: SharedKeyring;
  /** Most data keys kept in memory for being recent. Default: 1,000. */
  readonly mostInMemory?: number;
}

/**
 * Opens the keyring of an installation, or makes it at the first start. A change of the root key that
 * was interrupted is finished first.
 *
 * @throws KEYRING_IN_USE, KEYRING_ABSENT, KEYRING_INCOMPLETE, KEYRING_DAMAGED, KEYRING_NEWER,
 * KEYRING_DIRECTORY_OPEN, VAULT_NOT_WRITABLE, ROOT_KEY_MISSING, ROOT_KEY_MALFORMED, ROOT_KEY_WRONG,
 * ROOT_KEY_KIND, ROOT_KEY_FILE_OPEN, ROOT_KEY_FILE_UNREADABLE, AGE_IDENTITY_MISSING,
 * AGE_IDENTITY_MALFORMED, PASSPHRASE_TOO_SHORT
 */
export const openKeyring = (options: OpenKeyringOptions): Promise<Keyring> =>
  openWith(providerOf(options.rootKey, options.random ?? randomBytes), {
    ...options,
    source: options.rootKey,
  });

export interface OpenWithOptions extends Omit<OpenKeyringOptions, 'rootKey'> {
  /** The source behind the provider, where it is one that may be replaced in place. */
  readonly source?: RootKeySource;
}

/** Opens a keyring by any provider of its root key. */
export async function openWith(
  provider: RootKeyProvider,
  options: OpenWithOptions,
): Promise<Keyring> {
  const {
    directory,
    shared,
    clock = Date.now,
    random = randomBytes,
    mostInMemory = 1000,
  } = options;
  const layout = keyringLayout(directory);
  const place = shared ? sharedFile(shared.files) : fileAt(layout.file);
  if (options.create === false && (await readKeyringFile(place)) === null) {
    throw errors.KEYRING_ABSENT({ directory });
  }
  if (!shared) await preparePrivateDirectory(directory);
  const lock = shared ? UNLOCKED : lockKeyring(layout.lock);
  try {
    if (!shared) await clearUnfinished(directory);
    const files = shared?.files ?? options.dataKeys ?? (await openDataKeyFiles(layout.dataKeys));
    const file = await readKeyringFile(place);
    let made: NewRoot | undefined;
    let unlocked: Unlocked;
    if (file) {
      unlocked = await unlock(file, provider, place.title);
    } else {
      for await (const _name of files.names()) throw errors.KEYRING_INCOMPLETE({ directory });
      made = await provider.create({ replaces: false });
      unlocked = await createKeyring(place, made, { clock, random });
    }
    const keyring = liveKeyring({
      directory,
      files,
      place,
      shared,
      clock,
      random,
      mostInMemory,
      unlocked,
      made,
      lock,
      source: options.source,
    });
    await keyring.finishRewrap();
    return keyring;
  } catch (error) {
    lock.release();
    // Another process made the keyring in this moment: theirs counts.
    if (shared && isCodedError(error) && error.code === 'KEYRING_BUSY')
      return openWith(provider, { ...options, create: false });
    throw error;
  }
}

/** Processes that share a keyring keep apart by what they write. */
const UNLOCKED: KeyringLock = { release: () => undefined };

async function clearUnfinished(directory: string): Promise<void> {
  for await (const { name } of await opendir(directory)) {
    if (name.endsWith(UNFINISHED)) await rm(join(directory, name));
  }
}
