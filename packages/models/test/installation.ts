import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeyring } from '@lethe/vault';

/** A new installation: its key, and an empty shelf for models. Removed with `await using`. */
export async function createInstallation() {
  const folder = await mkdtemp(join(tmpdir(), 'lethe-shelf-'));
  const keyring = await openKeyring({
    directory: join(folder, 'keyring'),
    rootKey: { kind: 'value', value: '11'.repeat(32) },
  });
  return {
    folder,
    shelf: { directory: join(folder, 'models') },
    installation: keyring.installation,
    async [Symbol.asyncDispose]() {
      keyring.close();
      await rm(folder, { recursive: true });
    },
  };
}
