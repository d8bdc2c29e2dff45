import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@lethe/store';
import { openKeyring } from '@lethe/vault';
import { createSealedShelf } from '../src/state/sealed-shelf.ts';

/** A real store and keyring in a directory of their own. */
export async function openHouse({
  directory,
  clock = Date.now,
}: {
  directory?: string;
  clock?: () => number;
} = {}) {
  const place = directory ?? (await mkdtemp(join(tmpdir(), 'lethe-sleep-')));
  const keyring = await openKeyring({
    directory: join(place, 'keyring'),
    rootKey: { kind: 'value', value: '7'.repeat(64) },
    clock,
  });
  const store = await openStore({ path: join(place, 'lethe.db'), keyring, clock });
  const shelf = createSealedShelf(join(place, 'sleep'), () => keyring.installationSealer());
  return {
    directory: place,
    keyring,
    store,
    shelf,
    async close() {
      await store.close();
      keyring.close();
    },
    async remove() {
      await rm(place, { recursive: true, force: true });
    },
  };
}
