import { mkdir, rm, truncate } from 'node:fs/promises';
import { isCodedError } from '@lethe/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manifestOf, tinyModelFiles, writeModelFolder } from '../../test/tiny-nano.ts';
import { loadNano } from '../nano/load-nano.ts';
import { listModels, verifyModel } from '../shipped/list-models.ts';
import { type ModelSource, readVerifiedModel } from './read-verified.ts';

const files = tinyModelFiles();

const refusal = async (source: ModelSource): Promise<string> => {
  try {
    await readVerifiedModel(source);
  } catch (error) {
    if (isCodedError(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'accepted';
};

/** The refusal of a folder whose files differ from what its manifest says. */
async function refusalOf(changed: ReadonlyMap<string, Uint8Array>): Promise<string> {
  await using folder = await writeModelFolder(changed, manifestOf(files));
  return await refusal(folder);
}

const withFile = (name: string, change: (bytes: Uint8Array) => Uint8Array) =>
  new Map([...files].map(([file, bytes]) => [file, file === name ? change(bytes) : bytes]));

describe('readVerifiedModel', () => {
  it('gives the contents of files that are as published', async () => {
    await using folder = await writeModelFolder(files);
    const model = await readVerifiedModel(folder);
    expect(model.files).toEqual(files);
    expect(model.manifest).toMatchObject({ name: 'tiny', licence: 'MIT', data: 'none', seed: 1 });
  });

  it('refuses one flipped bit, wherever it is', async () => {
    const names = fc.constantFrom(...files.keys());
    await fc.assert(
      fc.asyncProperty(names, fc.nat(), fc.nat(7), async (name, at, bit) => {
        const flipped = withFile(name, (bytes) =>
          bytes.map((byte, i) => (i === at % bytes.length ? byte ^ (1 << bit) : byte)),
        );
        expect(await refusalOf(flipped)).toContain(`MODEL_FILE_CHANGED: The model's file ${name}`);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses a truncated tokenizer and says how to put it right', async () => {
    const cut = withFile('tokenizer.json', (bytes) => bytes.subarray(0, 100));
    expect(await refusalOf(cut)).toBe(
      "MODEL_FILE_CHANGED: The model's file tokenizer.json is not the one that was published: its " +
        'SHA-256 differs. Nothing was loaded. Put the original file back: `git checkout -- ' +
        'packages/models/weights` in a clone, else install the package again; a model of your own, ' +
        'remove and add again.',
    );
  });

  it('refuses a file that grew, without reading it', async () => {
    await using folder = await writeModelFolder(files);
    await truncate(new URL('config.json', folder.directory), 2 ** 40);
    expect(await refusal(folder)).toContain('MODEL_FILE_CHANGED');
  });

  it('refuses a missing file and a folder in its place', async () => {
    await using folder = await writeModelFolder(files);
    const config = new URL('config.json', folder.directory);
    await rm(config);
    expect(await refusal(folder)).toContain('config.json cannot be read (ENOENT)');
    await mkdir(config);
    expect(await refusal(folder)).not.toBe('accepted');
    await rm(new URL('manifest.json', folder.directory));
    expect(await refusal(folder)).toContain('manifest.json cannot be read (ENOENT)');
  });

  it('refuses another manifest, even one whose files all fit', async () => {
    await using folder = await writeModelFolder(files);
    const { directory } = folder;
    const reason = await refusal({ directory, manifestSha256: '0'.repeat(64) });
    expect(reason).toContain("MODEL_FILE_CHANGED: The model's file manifest.json");
  });

  it.each<[field: string, change: object]>([
    ['files', { files: { '../config.json': { bytes: 1, sha256: '0'.repeat(64) } } }],
    ['files', { files: { 'config.json': { bytes: -1, sha256: '0'.repeat(64) } } }],
    ['files', { files: { 'config.json': { bytes: 1, sha256: 'x' } } }],
    ['name', { name: 'A name/with a path' }],
    ['licence', { licence: undefined }],
  ])('refuses a manifest with malformed %s', async (field, change) => {
    await using folder = await writeModelFolder(files, { ...manifestOf(files), ...change });
    expect(await refusal(folder)).toContain(`MODEL_MANIFEST_INVALID: The model's manifest.json`);
    expect(await refusal(folder)).toContain(`"${field}" is missing or malformed`);
  });
});

describe('loadNano', () => {
  it('loads nothing from changed files', async () => {
    await using folder = await writeModelFolder(
      withFile('model.safetensors', (bytes) => bytes.with(bytes.length - 1, 0xff)),
      manifestOf(files),
    );
    await expect(loadNano(folder)).rejects.toMatchObject({ code: 'MODEL_FILE_CHANGED' });
  });

  it.each<[code: string, name: string, change: (bytes: Uint8Array) => Uint8Array]>([
    ['TOKENIZER_INVALID', 'tokenizer.json', (bytes) => bytes.subarray(0, 100)],
    ['SAFETENSORS_INVALID', 'model.safetensors', (bytes) => bytes.subarray(0, 100)],
    ['MODEL_CONFIG_INVALID', 'config.json', () => new TextEncoder().encode('{}')],
    [
      'MODEL_WEIGHTS_INVALID',
      'config.json',
      (bytes) =>
        new TextEncoder().encode(
          new TextDecoder().decode(bytes).replace('"num_hidden_layers":2', '"num_hidden_layers":3'),
        ),
    ],
  ])('refuses a verified model that is broken in itself: %s', async (code, name, change) => {
    await using folder = await writeModelFolder(withFile(name, change));
    await expect(loadNano(folder)).rejects.toMatchObject({ code });
  });
});

describe('listModels and verifyModel', () => {
  it('describe a model and each of its files', async () => {
    await using folder = await writeModelFolder(files);
    const sources = new Map([['local/tiny', folder]]);
    const description = {
      id: 'local/tiny',
      architecture: 'llama',
      parameters: 25_216,
      contextTokens: 128,
      licence: 'MIT',
      manifestSha256: folder.manifestSha256,
      runs: 'here',
    };
    expect(await listModels(sources)).toEqual([description]);
    const report = await verifyModel('local/tiny', sources);
    expect(report.description).toEqual(description);
    expect(report.files.map(({ name, bytes }) => [name, bytes])).toEqual(
      [...files].map(([name, bytes]) => [name, bytes.length]),
    );
  });

  it('refuse a changed file and an unknown name', async () => {
    const cut = withFile('tokenizer.json', (bytes) => bytes.subarray(0, 100));
    await using folder = await writeModelFolder(cut, manifestOf(files));
    const sources = new Map([['local/tiny', folder]]);
    await expect(listModels(sources)).rejects.toMatchObject({ code: 'MODEL_FILE_CHANGED' });
    await expect(verifyModel('local/tiny', sources)).rejects.toMatchObject({
      code: 'MODEL_FILE_CHANGED',
    });
    await expect(verifyModel('local/other', sources)).rejects.toThrow(
      'There is no model of that name. Known are: local/tiny.',
    );
  });
});
