import { isCodedError } from '@lethe/protocol';
import type { DataKeyFiles } from './data-key-files.ts';
import type { DataKeys } from './data-keys.ts';
import type { RewrapOptions } from './keyring.ts';

/**
 * Wraps every data key by the root key in use.
 *
 * @returns how many could not be read and stay as they are
 */
export async function rewrapAll(
  files: DataKeyFiles,
  dataKeys: Pick<DataKeys, 'rewrap'>,
  { onProgress }: RewrapOptions = {},
): Promise<number> {
  // A directory that is listed while its files are replaced may leave some out: look until all are done.
  for (;;) {
    const names: string[] = [];
    for await (const name of files.names()) names.push(name);
    let changed = 0;
    let damaged = 0;
    for (const [index, name] of names.entries()) {
      try {
        if (await dataKeys.rewrap(name)) changed += 1;
      } catch (error) {
        if (!isCodedError(error) || error.code !== 'DATA_KEY_DAMAGED') throw error;
        damaged += 1;
      }
      onProgress?.({ done: index + 1, total: names.length });
    }
    if (changed === 0) return damaged;
  }
}
