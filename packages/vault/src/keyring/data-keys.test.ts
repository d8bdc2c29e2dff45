import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusal, refused } from '../../test/refusal.ts';
import { createNonces } from '../envelope/nonces.ts';
import { readDataKey } from './data-key-content.ts';
import type { DataKeyFiles } from './data-key-files.ts';
import { createDataKeys } from './data-keys.ts';
import { rootOf } from './root-ring.ts';

const roots = { current: rootOf(new Uint8Array(32)), previous: [] };
const place = { table: 't', column: 'c', row: 'r' };

/** Data keys over a disk that can be full. */
function keysOnDisk() {
  const disk = { contents: new Map<string, string>(), full: false };
  const files: DataKeyFiles = {
    read: async (name) => disk.contents.get(name) ?? null,
    async write(name, content) {
      if (disk.full) throw new Error('no space left');
      disk.contents.set(name, content);
    },
    has: async (name) => disk.contents.has(name),
    shred: async (name) => void disk.contents.delete(name),
    async *names() {
      yield* disk.contents.keys();
    },
  };
  const keys = createDataKeys({
    files,
    roots: () => roots,
    clock: () => 0,
    random: randomBytes,
    nextNonce: createNonces(),
    mostInMemory: 10,
  });
  return { disk, keys };
}

test('a key that could not be written is not used, and is made once there is room', async () => {
  const { disk, keys } = keysOnDisk();
  disk.full = true;
  await expect(keys.sealerOf('ann')).rejects.toThrow('no space left');
  disk.full = false;
  expect((await keys.sealerOf('ann')).keyVersion).toBe(1);
});

test('a rotation that could not be written leaves the last good key in use', async () => {
  const { disk, keys } = keysOnDisk();
  const sealer = await keys.sealerOf('ann');
  disk.full = true;
  await expect(keys.rotate('ann')).rejects.toThrow('no space left');
  expect(sealer.keyVersion).toBe(1);
  const envelope = sealer.seal(place, Buffer.from('word'));
  disk.full = false;
  expect(await keys.rotate('ann')).toBe(2);
  expect(Buffer.from(sealer.open(place, envelope)).toString()).toBe('word');
});

test('rotations that are asked at once follow each other', async () => {
  const { keys } = keysOnDisk();
  await keys.sealerOf('ann');
  expect(await Promise.all([keys.rotate('ann'), keys.rotate('ann'), keys.rotate('ann')])).toEqual([
    2, 3, 4,
  ]);
});

test('any text in the place of a data key is refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(refused(() => readDataKey('ann', text, roots))).toBe('DATA_KEY_DAMAGED');
    }),
  );
});

test('a key that is destroyed while it is asked for seals nothing any more', async () => {
  const { keys } = keysOnDisk();
  await keys.sealerOf('ann');
  const [, rotated, sealer] = await Promise.all([
    keys.destroy('ann'),
    refusal(() => keys.rotate('ann')),
    keys.sealerOf('ann'),
  ]);
  expect(rotated).toBe('DATA_KEY_UNKNOWN');
  expect(refused(() => sealer.seal(place, Buffer.from('word')))).toBe('DATA_KEY_DESTROYED');
  expect(await keys.read('ann')).toBe(null);
});
