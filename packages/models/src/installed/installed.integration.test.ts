import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isCodedError } from '@lethe/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFileServer } from '../../test/file-server.ts';
import { nanoGguf } from '../../test/gguf-model.ts';
import { createInstallation } from '../../test/installation.ts';
import { NEUTRAL_STYLE } from '../../test/neutral-style.ts';
import { tinyModelFiles } from '../../test/tiny-nano.ts';
import { writeGguf } from '../gguf/write.ts';
import { readSafetensors } from '../safetensors/read.ts';
import { writeSafetensors } from '../safetensors/write.ts';
import { addModel } from './add-model.ts';
import {
  findInstalled,
  listInstalled,
  removeInstalled,
  verifyInstalled,
} from './installed-models.ts';
import { loadModel } from './load-model.ts';
import { pullModel } from './pull-model.ts';

let house: Awaited<ReturnType<typeof createInstallation>>;
beforeEach(async () => {
  house = await createInstallation();
});
afterEach(() => house[Symbol.asyncDispose]());

async function refusal(attempt: () => Promise<unknown>): Promise<string> {
  try {
    await attempt();
  } catch (error) {
    if (isCodedError(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'accepted';
}

/** A folder of files to add. */
async function folderWith(files: ReadonlyMap<string, Uint8Array | string>): Promise<string> {
  const folder = join(house.folder, `given-${(await readdir(house.folder)).length}`);
  await mkdir(folder);
  for (const [name, content] of files) await writeFile(join(folder, name), content);
  return folder;
}

const TINY = new Map([...tinyModelFiles()].filter(([name]) => name !== 'model.int8.safetensors'));
const withFile = (name: string, content: Uint8Array | string) =>
  new Map([...TINY, [name, content]]);
const without = (name: string) => new Map([...TINY].filter(([file]) => file !== name));

const add = (path: string, change: object = {}) => addModel({ ...house, path, ...change });
const onShelf = async (): Promise<string[]> =>
  (await readdir(house.shelf.directory).catch(() => [])).sort();

const GGUF = writeGguf({
  metadata: new Map([
    ['general.architecture', { type: 'string', value: 'llama' }],
    ['general.license', { type: 'string', value: 'apache-2.0' }],
    ['llama.context_length', { type: 'uint32', value: 2048 }],
    ['tokenizer.ggml.model', { type: 'string', value: 'gpt2' }],
  ]),
  tensors: [{ name: 'w', dtype: 'F32', shape: [2, 3], values: new Float32Array(6) }],
});
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('addModel', () => {
  it('adds a folder of safetensors, for its owner alone, and it answers', async () => {
    const description = await add(await folderWith(TINY), { name: 'mine', licence: 'MIT' });
    expect(description).toMatchObject({ id: 'local/mine', parameters: 25_216, licence: 'MIT' });
    const folder = join(house.shelf.directory, 'mine');
    expect((await stat(house.shelf.directory)).mode & 0o777).toBe(0o700);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const name of await readdir(folder)) {
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    }
    const { description: verified } = await verifyInstalled(
      house.shelf,
      'local/mine',
      house.installation,
    );
    expect(verified).toEqual(description);

    const runtime = await loadModel({ ...house, id: 'local/mine' });
    const options = {
      ...{ conversationId: 'c', userId: 'u', style: NEUTRAL_STYLE, seed: 1, maxTokens: 5 },
      messages: [{ role: 'user', content: 'hello' } as const],
    };
    const events = await Array.fromAsync(runtime.generate(options));
    expect(events.at(-1)).toMatchObject({ type: 'end', reason: 'length' });
    await runtime.close();
  });

  it('adds a safetensors file with what lies beside it, and a GGUF file under its own name', async () => {
    const folder = await folderWith(TINY);
    expect(await add(join(folder, 'model.safetensors'))).toMatchObject({ id: 'local/model' });
    const file = join(
      await folderWith(new Map([['My Model-Q4_K.gguf', GGUF]])),
      'My Model-Q4_K.gguf',
    );
    expect(await add(file)).toMatchObject({
      id: 'local/my-model-q4-k',
      architecture: 'llama',
      parameters: 6,
      contextTokens: 2048,
      licence: 'apache-2.0',
    });
    expect((await listInstalled(house.shelf)).map(({ id }) => id)).toEqual([
      'local/model',
      'local/my-model-q4-k',
    ]);
  });

  it('adds a GGUF model that then answers', async () => {
    const path = await folderWith(new Map([['nano.gguf', await nanoGguf('F16')]]));
    await add(path, { name: 'as-gguf' });
    const runtime = await loadModel({ ...house, id: 'local/as-gguf' });
    expect(runtime.describe().id).toBe('local/as-gguf');
    await runtime.close();
  });

  const nan = (() => {
    const { tensors } = readSafetensors(TINY.get('model.safetensors')!);
    const broken = [...tensors.values()].map((tensor) =>
      tensor.name === 'model.norm.weight'
        ? { ...tensor, values: tensor.values.with(3, Number.NaN) }
        : tensor,
    );
    return writeSafetensors({ tensors: broken });
  })();
  const config = JSON.parse(new TextDecoder().decode(TINY.get('config.json')));
  const tokenizer = JSON.parse(new TextDecoder().decode(TINY.get('tokenizer.json')));
  const hugeHeader = Buffer.alloc(64);
  hugeHeader.writeBigUInt64LE(10_000_000_000n);

  it.each<[string, ReadonlyMap<string, Uint8Array | string>]>([
    ['MODEL_FORMAT_UNKNOWN', new Map([['pytorch_model.bin', 'pickle']])],
    ['MODEL_INCOMPLETE: This is not a whole model: config.json', without('config.json')],
    ['MODEL_INCOMPLETE: This is not a whole model: tokenizer.json', without('tokenizer.json')],
    [
      'MODEL_INCOMPLETE',
      new Map([
        ['model-00001-of-00002.safetensors', 'a'],
        ['model-00002-of-00002.safetensors', 'b'],
      ]),
    ],
    ['SAFETENSORS_INVALID', withFile('model.safetensors', hugeHeader)],
    [
      'SAFETENSORS_INVALID',
      withFile('model.safetensors', TINY.get('model.safetensors')!.slice(0, -1)),
    ],
    ['MODEL_WEIGHTS_INVALID', withFile('model.safetensors', nan)],
    [
      'MODEL_WEIGHTS_INVALID: These weights do not fit their config.json: model.embed_tokens.weight does not have the shape',
      withFile('config.json', JSON.stringify({ ...config, vocab_size: config.vocab_size + 8 })),
    ],
    [
      'MODEL_WEIGHTS_INVALID: These weights do not fit their config.json: model.layers.2',
      withFile('config.json', JSON.stringify({ ...config, num_hidden_layers: 3 })),
    ],
    [
      'MODEL_CONFIG_INVALID',
      withFile('config.json', JSON.stringify({ ...config, model_type: 'gpt2' })),
    ],
    [
      'TOKENIZER_INVALID',
      withFile(
        'tokenizer.json',
        JSON.stringify({ ...tokenizer, model: { ...tokenizer.model, type: 'Unigram' } }),
      ),
    ],
    ['GGUF_INVALID', new Map([['a.gguf', GGUF.slice(0, 100)]])],
    ['GGUF_INVALID', new Map([['a.gguf', writeGguf({ metadata: new Map(), tensors: [] })]])],
  ])('refuses with %s, and leaves nothing behind', async (expected, files) => {
    const path = await folderWith(files);
    expect(await refusal(() => add(path))).toContain(expected);
    expect(await onShelf()).toEqual([]);
  });

  it('refuses what does not exist, what is too large, and names that cannot be', async () => {
    const path = await folderWith(TINY);
    expect(await refusal(() => add(join(path, 'missing')))).toContain('MODEL_FILE_UNREADABLE');
    expect(await refusal(() => add(path, { maxBytes: 1_000 }))).toContain('MODEL_TOO_LARGE');
    const padded = await folderWith(withFile('config.json', ' '.repeat(2 ** 20 + 1)));
    expect(await refusal(() => add(padded))).toContain('MODEL_TOO_LARGE');
    for (const name of ['', '..', 'a/b', 'A', 'a'.repeat(41)]) {
      expect(await refusal(() => add(path, { name }))).toContain('MODEL_NAME_INVALID');
    }
    expect(await onShelf()).toEqual([]);
  });

  it('replaces no model, neither an added one nor one that came with Lethe', async () => {
    const path = await folderWith(TINY);
    await add(path, { name: 'mine' });
    expect(await refusal(() => add(path, { name: 'mine' }))).toContain('MODEL_EXISTS');
    expect(await refusal(() => add(path, { name: 'nano' }))).toContain('MODEL_EXISTS');
    expect(await onShelf()).toEqual(['mine']);
  });

  it('removes what a process that was killed left behind, and nothing of a running one', async () => {
    await mkdir(join(house.shelf.directory, '.incoming-99999999-abc'), { recursive: true });
    await mkdir(join(house.shelf.directory, `.incoming-${process.pid}-abc`));
    await add(await folderWith(TINY), { name: 'mine' });
    expect(await onShelf()).toEqual([`.incoming-${process.pid}-abc`, 'mine']);
  });
});

describe('an added model', () => {
  const trust = () => refusal(() => verifyInstalled(house.shelf, 'local/mine', house.installation));
  const load = () => refusal(() => loadModel({ ...house, id: 'local/mine' }));
  const file = (name: string) => join(house.shelf.directory, 'mine', name);
  beforeEach(async () => {
    await add(await folderWith(TINY), { name: 'mine' });
  });

  it('is neither verified nor loaded once a byte of any file changed', async () => {
    for (const name of ['model.safetensors', 'config.json', 'tokenizer.json']) {
      const bytes = await readFile(file(name));
      await writeFile(file(name), bytes.with(bytes.length - 2, bytes.at(-2)! ^ 1));
      expect(await trust()).toContain(`MODEL_FILE_CHANGED: The model's file ${name}`);
      expect(await load()).toContain(`MODEL_FILE_CHANGED: The model's file ${name}`);
      await writeFile(file(name), bytes);
    }
    expect(await trust()).toBe('accepted');
  });

  it('is not loaded with another manifest, another signature or under another name', async () => {
    const manifest = await readFile(file('manifest.json'), 'utf8');
    await writeFile(file('manifest.json'), manifest.replace('unknown', 'mine'));
    expect(await load()).toContain('MODEL_UNTRUSTED');
    await writeFile(file('manifest.json'), manifest);
    const signature = await readFile(file('signature.json'), 'utf8');
    for (const content of ['', '{}', signature.replace(/"signature": "./, '"signature": "-')]) {
      await writeFile(file('signature.json'), content);
      expect(await load()).toContain('MODEL_UNTRUSTED');
    }
    await writeFile(file('signature.json'), signature);
    await cp(join(house.shelf.directory, 'mine'), join(house.shelf.directory, 'other'), {
      recursive: true,
    });
    expect(await refusal(() => loadModel({ ...house, id: 'local/other' }))).toContain(
      'MODEL_UNTRUSTED',
    );
  });

  it('of another installation is not loaded', async () => {
    await using stranger = await createInstallation();
    await mkdir(stranger.shelf.directory);
    await rename(join(house.shelf.directory, 'mine'), join(stranger.shelf.directory, 'mine'));
    expect(await refusal(() => loadModel({ ...stranger, id: 'local/mine' }))).toContain(
      'MODEL_UNTRUSTED',
    );
  });

  it('is listed by what its manifest says, and without it by its name', async () => {
    expect(await listInstalled(house.shelf)).toMatchObject([
      { id: 'local/mine', description: { parameters: 25_216, contextTokens: 128 } },
    ]);
    await writeFile(file('manifest.json'), 'x');
    expect(await listInstalled(house.shelf)).toEqual([
      { id: 'local/mine', description: undefined },
    ]);
  });

  it('is gone once it is removed', async () => {
    await removeInstalled(house.shelf, 'local/mine');
    expect(await onShelf()).toEqual([]);
    expect(await refusal(() => removeInstalled(house.shelf, 'local/mine'))).toContain(
      'MODEL_UNKNOWN',
    );
    expect(
      await refusal(() => findInstalled(house.shelf, 'local/mine', house.installation)),
    ).toContain('MODEL_UNKNOWN');
    expect(await refusal(() => removeInstalled(house.shelf, '../keyring'))).toContain(
      'MODEL_NAME_INVALID',
    );
  });
});

describe('pullModel', () => {
  const pull = (url: string, change: object = {}) =>
    pullModel({ ...house, url, sha256: sha256(GGUF), retries: 0, ...change });

  it('downloads and adds a GGUF file, over an interruption', async () => {
    await using server = await startFileServer((index) => ({
      ...{ content: GGUF, etag: '"a"' },
      ...(index === 0 ? { cutAfter: 100 } : {}),
    }));
    const onProgress = server.received;
    const interrupted = () => pull(server.url, { onProgress });
    expect(await refusal(interrupted)).toContain('DOWNLOAD_INTERRUPTED');
    expect(await onShelf()).toEqual(['.downloads']);
    expect(await listInstalled(house.shelf)).toEqual([]);
    expect(await pull(server.url)).toMatchObject({ id: 'local/tiny-model' });
    expect(server.asked[1]!.range).toBe('bytes=100-');
    expect(await readdir(join(house.shelf.directory, '.downloads'))).toEqual([]);
    const report = await verifyInstalled(house.shelf, 'local/tiny-model', house.installation);
    expect(report.files).toEqual([
      { name: 'model.gguf', bytes: GGUF.length, sha256: sha256(GGUF) },
    ]);
  });

  it.each<[string, Uint8Array, object]>([
    ['DOWNLOAD_HASH_DIFFERS', GGUF, { sha256: '0'.repeat(64) }],
    ['DOWNLOAD_HASH_INVALID', GGUF, { sha256: 'x' }],
    ['MODEL_TOO_LARGE', GGUF, { maxBytes: 10 }],
    [
      'MODEL_FORMAT_UNKNOWN',
      TINY.get('config.json')!,
      { sha256: sha256(TINY.get('config.json')!) },
    ],
  ])('adds nothing: %s', async (code, content, change) => {
    await using server = await startFileServer(() => ({ content, etag: '"a"' }));
    expect(await refusal(() => pull(server.url, change))).toContain(code);
    expect(await listInstalled(house.shelf)).toEqual([]);
  });

  it('does not download for a name that is taken', async () => {
    await using server = await startFileServer(() => ({ content: GGUF }));
    await pull(server.url, { name: 'mine' });
    expect(await refusal(() => pull(server.url, { name: 'mine' }))).toContain('MODEL_EXISTS');
    expect(server.asked).toHaveLength(1);
  });
});
