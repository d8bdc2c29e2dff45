import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isCodedError } from '@lethe/protocol';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSafetensors } from './open-file.ts';
import { readSafetensors, type Tensor } from './read.ts';
import { writeSafetensors } from './write.ts';
import { type TensorSource, writeSafetensorsFile } from './write-file.ts';

let directory: string;
let files = 0;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lethe-tensors-'));
});
afterAll(() => rm(directory, { recursive: true }));

const newPath = () => join(directory, `${++files}.safetensors`);
const TENSORS: Tensor[] = [
  { name: 'a', dtype: 'F32', shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6) },
  { name: 'b', dtype: 'BF16', shape: [2], values: Float32Array.of(7, 8) },
  { name: 'c', dtype: 'I8', shape: [3], values: Float32Array.of(-1, 0, 1) },
];
const sources = (asked: string[] = []): TensorSource[] =>
  TENSORS.map(({ name, dtype, shape, values }) => ({
    ...{ name, dtype, shape },
    async values() {
      asked.push(name);
      return values;
    },
  }));

describe('writeSafetensorsFile', () => {
  it('writes the bytes that writing in memory gives, a tensor at a time, for its owner alone', async () => {
    const path = newPath();
    const asked: string[] = [];
    await writeSafetensorsFile(path, { tensors: sources(asked), metadata: { run: 'x' } });
    const expected = writeSafetensors({ tensors: TENSORS, metadata: { run: 'x' } });
    expect(new Uint8Array(await readFile(path))).toEqual(expected);
    expect(asked).toEqual(['a', 'b', 'c']);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('replaces no file', async () => {
    const path = newPath();
    await writeFile(path, 'kept');
    await expect(writeSafetensorsFile(path, { tensors: sources() })).rejects.toMatchObject({
      code: 'EEXIST',
    });
    expect(await readFile(path, 'utf8')).toBe('kept');
  });

  it('refuses values that do not fit their shape', async () => {
    const [first] = sources();
    const tensors = [{ ...first!, shape: [7] }];
    await expect(writeSafetensorsFile(newPath(), { tensors })).rejects.toMatchObject({
      code: 'SAFETENSORS_INVALID',
    });
  });
});

describe('openSafetensors', () => {
  it('reads the tensors that are asked for', async () => {
    const path = newPath();
    await writeFile(path, writeSafetensors({ tensors: TENSORS, metadata: { run: 'x' } }));
    await using file = await openSafetensors(path);
    expect(file.metadata).toEqual({ run: 'x' });
    expect([...file.entries.keys()].sort()).toEqual(['a', 'b', 'c']);
    for (const tensor of TENSORS) expect(await file.read(tensor.name)).toEqual(tensor);
    await expect(file.read('d')).rejects.toMatchObject({ code: 'SAFETENSORS_INVALID' });
  });

  it('opens a file of 10 GB by its header alone', async () => {
    const path = newPath();
    const elements = 2_500_000_000;
    const header = { big: { dtype: 'F32', shape: [elements], data_offsets: [0, 4 * elements] } };
    const json = Buffer.from(JSON.stringify(header));
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(json.length));
    await writeFile(path, Buffer.concat([length, json]));
    await truncate(path, 8 + json.length + 4 * elements);
    await using file = await openSafetensors(path);
    expect(file.entries.get('big')?.shape).toEqual([elements]);
  });

  it('refuses a header of 10 GB, also in a file that is as long', async () => {
    const path = newPath();
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(10_000_000_000n);
    await writeFile(path, length);
    await truncate(path, 20_000_000_000);
    await expect(openSafetensors(path)).rejects.toThrow('claims more than 4194304 bytes');
  });

  it('says so when the file is cut while it is open', async () => {
    const path = newPath();
    await writeFile(path, writeSafetensors({ tensors: TENSORS }));
    await using file = await openSafetensors(path);
    await truncate(path, 20);
    await expect(file.read('b')).rejects.toThrow('its data are cut off');
  });

  it('accepts and refuses what reading in memory does, for any damaged file', async () => {
    const path = newPath();
    const whole = writeSafetensors({ tensors: TENSORS });
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
      maxLength: 3,
    });
    const refusal = async (read: () => unknown): Promise<string> => {
      try {
        await read();
      } catch (error) {
        if (isCodedError(error) && error.code === 'SAFETENSORS_INVALID') return error.message;
        throw error;
      }
      return 'accepted';
    };
    await fc.assert(
      fc.asyncProperty(flips, fc.nat(whole.length), async (changes, length) => {
        const damaged = whole.slice(0, length);
        for (const [at, mask] of changes) if (at < length) damaged[at]! ^= mask;
        await writeFile(path, damaged);
        const streamed = await refusal(async () => {
          await using file = await openSafetensors(path);
          for (const name of file.entries.keys()) await file.read(name);
        });
        expect(streamed).toBe(await refusal(() => readSafetensors(damaged)));
      }),
      { numRuns: 200 },
    );
  });
});
