import { copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../test/refusal.ts';
import { openedKeyring, temporaryDirectory } from '../../test/temporary.ts';
import { openFile, readSealedFile, resealFile, type SealedFile, sealFile } from './sealed-file.ts';

const MANY = 10_000_000;
const SEALED_PART = 64 * 1024 + 33;

async function fileOf(user = 'ann'): Promise<SealedFile> {
  const keyring = await openedKeyring(await temporaryDirectory());
  return {
    directory: await temporaryDirectory(),
    name: 'adapter.bin',
    sealer: await keyring.sealerOf(user),
  };
}

const bytesOf = (length: number): Buffer => Buffer.alloc(length, 'what a model learnt ');
const read = async (file: SealedFile) => Buffer.from(await readSealedFile(file, MANY));

describe('a sealed file', () => {
  test('gives back contents of every length, and lies sealed and private', async () => {
    const file = await fileOf();
    for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]) {
      await sealFile(file, bytesOf(length));
      expect((await read(file)).equals(bytesOf(length))).toBe(true);
    }
    const path = join(file.directory, file.name);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readFile(path)).includes('model')).toBe(false);
    expect(await readdir(file.directory)).toEqual([file.name]);
  });

  test('is sealed anew under a newer version of its key, after which the older one may go', async () => {
    const keyring = await openedKeyring(await temporaryDirectory());
    const sealer = await keyring.sealerOf('ann');
    const file = { directory: await temporaryDirectory(), name: 'adapter.bin', sealer };
    await sealFile(file, bytesOf(200_000));
    expect(await resealFile(file)).toBe(false);
    await keyring.retireVersions('ann', await keyring.rotateUser('ann'));
    expect(await refusal(() => read(file))).toBe('ENVELOPE_KEY_UNKNOWN');
    await sealFile(file, bytesOf(200_000));
    const next = await keyring.rotateUser('ann');
    expect(await resealFile(file)).toBe(true);
    await keyring.retireVersions('ann', next);
    expect((await read(file)).equals(bytesOf(200_000))).toBe(true);
    expect(await readdir(file.directory)).toEqual([file.name]);
  });

  test('is written from a stream in pieces of any size', async () => {
    const file = await fileOf();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(100_000), { maxLength: 6 }), async (sizes) => {
        async function* pieces() {
          for (const size of sizes) yield bytesOf(size);
        }
        await sealFile(file, pieces());
        expect((await read(file)).equals(Buffer.concat(sizes.map(bytesOf)))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('keeps its old content when the new one breaks off', async () => {
    const file = await fileOf();
    await sealFile(file, bytesOf(10));
    async function* broken() {
      yield bytesOf(100_000);
      throw new Error('the source broke off');
    }
    expect(await refusal(() => sealFile(file, broken()))).toBe('VAULT_NOT_WRITABLE');
    expect((await read(file)).equals(bytesOf(10))).toBe(true);
    expect(await readdir(file.directory)).toEqual([file.name]);
  });

  test('is handed out in bounded parts, and refused as a whole beyond a bound', async () => {
    const file = await fileOf();
    await sealFile(file, bytesOf(200_000));
    const lengths: number[] = [];
    for await (const part of openFile(file)) lengths.push(part.length);
    expect(lengths).toEqual([65_536, 65_536, 65_536, 3392]);
    expect(await refusal(() => readSealedFile(file, 199_999))).toBe('SEALED_FILE_TOO_LARGE');
  });
});

describe('what is refused', () => {
  const changes: [what: string, change: (bytes: Buffer) => Buffer, code: string][] = [
    ['nothing in it', () => Buffer.alloc(0), 'SEALED_FILE_MALFORMED'],
    ['a header alone', (bytes) => bytes.subarray(0, 24), 'SEALED_FILE_MALFORMED'],
    ['another kind of file', (bytes) => Buffer.from(bytes).fill(0, 0, 8), 'SEALED_FILE_MALFORMED'],
    ['its last part missing', (bytes) => bytes.subarray(0, 24 + SEALED_PART), 'ENVELOPE_REFUSED'],
    ['its last byte missing', (bytes) => bytes.subarray(0, -1), 'ENVELOPE_REFUSED'],
    ['a byte more', (bytes) => Buffer.concat([bytes, Buffer.alloc(1)]), 'ENVELOPE_REFUSED'],
    ['another content’s name', (bytes) => Buffer.from(bytes).fill(0, 8, 24), 'ENVELOPE_REFUSED'],
    [
      'two parts swapped',
      (bytes) =>
        Buffer.concat([
          bytes.subarray(0, 24),
          bytes.subarray(24 + SEALED_PART, 24 + 2 * SEALED_PART),
          bytes.subarray(24, 24 + SEALED_PART),
          bytes.subarray(24 + 2 * SEALED_PART),
        ]),
      'ENVELOPE_REFUSED',
    ],
  ];

  test.each(changes)('a file with %s', async (_what, change, code) => {
    const file = await fileOf();
    await sealFile(file, bytesOf(150_000));
    const path = join(file.directory, file.name);
    await writeFile(path, change(await readFile(path)));
    expect(await refusal(() => read(file))).toBe(code);
  });

  test('a part of an older content of the same file', async () => {
    const file = await fileOf();
    const path = join(file.directory, file.name);
    await sealFile(file, bytesOf(150_000));
    const older = await readFile(path);
    await sealFile(file, bytesOf(150_000));
    const mixed = await readFile(path);
    older.copy(mixed, 24, 24, 24 + SEALED_PART);
    await writeFile(path, mixed);
    expect(await refusal(() => read(file))).toBe('ENVELOPE_REFUSED');
  });

  test('a file under another name, of another user, and none', async () => {
    const file = await fileOf();
    await sealFile(file, bytesOf(10));
    const { directory } = file;
    await copyFile(join(directory, file.name), join(directory, 'other.bin'));
    expect(await refusal(() => read({ ...file, name: 'other.bin' }))).toBe('ENVELOPE_REFUSED');
    const { sealer } = await fileOf('bob');
    expect(await refusal(() => read({ ...file, sealer }))).toBe('ENVELOPE_REFUSED');
    expect(await refusal(() => read({ ...file, name: 'none.bin' }))).toBe('SEALED_FILE_ABSENT');
  });

  test('a name that leads elsewhere', async () => {
    const file = await fileOf();
    for (const name of ['../x', 'a/b', '..', '', '/etc/x']) {
      expect(await refusal(() => sealFile({ ...file, name }, bytesOf(1)))).toBe('NAME_REFUSED');
      expect(await refusal(() => read({ ...file, name }))).toBe('NAME_REFUSED');
    }
    expect(await readdir(file.directory)).toEqual([]);
  });
});
