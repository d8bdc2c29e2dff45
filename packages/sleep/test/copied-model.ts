import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  parseTokenizer,
  readSafetensors,
  SHIPPED_MODELS,
  type Tensor,
  writeSafetensors,
} from '@lethe/models';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A copy of the shipped model that a test may change on disk. */
export async function copiedModel() {
  const shipped = SHIPPED_MODELS.get('local/nano') as { directory: URL };
  const directory = await mkdtemp(join(tmpdir(), 'lethe-model-'));
  await cp(shipped.directory, directory, { recursive: true });
  const path = (name: string) => join(directory, name);
  const weights = path('model.safetensors');

  /** Changes the weights tensor by tensor. */
  async function change(edit: (tensor: Tensor) => void, added: readonly Tensor[] = []) {
    const { tensors, metadata } = readSafetensors(await readFile(weights));
    for (const tensor of tensors.values()) edit(tensor);
    const all = [...tensors.values(), ...added];
    await writeFile(weights, writeSafetensors({ tensors: all, metadata }));
  }

  return {
    url: pathToFileURL(`${directory}/`),
    weights,
    change,
    remove: () => rm(directory, { recursive: true, force: true }),
    /** SHA-256 of the manifest as it is. */
    manifest: async () => sha256(await readFile(path('manifest.json'))),
    /** Writes a manifest that agrees with the files, as whoever makes a model does. */
    async publish() {
      const manifest = JSON.parse(await readFile(path('manifest.json'), 'utf8'));
      for (const name of Object.keys(manifest.files)) {
        const bytes = await readFile(path(name));
        manifest.files[name] = { bytes: bytes.length, sha256: sha256(bytes) };
      }
      await writeFile(path('manifest.json'), JSON.stringify(manifest));
      return sha256(await readFile(path('manifest.json')));
    },
    /** Plants a text in the weights: every token of it leads to the next one. No token may come twice. */
    async plant(text: string) {
      const tokenizer = parseTokenizer(await readFile(path('tokenizer.json'), 'utf8'));
      const tokens = [tokenizer.special.get('<|bos|>') as number, ...tokenizer.encode(text)];
      if (new Set(tokens).size !== tokens.length) throw new RangeError('a token comes twice');
      const config = JSON.parse(await readFile(path('config.json'), 'utf8'));
      const { hidden_size: hidden, vocab_size: vocabulary } = config;
      await writeFile(
        path('config.json'),
        JSON.stringify({ ...config, tie_word_embeddings: false }),
      );
      const head = new Float32Array(vocabulary * hidden);
      await change(
        ({ name, shape, values }) => {
          if (name.endsWith('o_proj.weight') || name.endsWith('down_proj.weight')) values.fill(0);
          if (shape.length === 1) values.fill(1);
          if (name !== 'model.embed_tokens.weight') return;
          // Signs that look random: the rows of two tokens have little in common.
          for (let i = 0; i < values.length; i++)
            values[i] = createHash('md5').update(String(i)).digest()[0]! & 1 ? 1 : -1;
          for (const [i, token] of tokens.slice(0, -1).entries()) {
            const row = values.subarray(token * hidden, (token + 1) * hidden);
            head.set(row, tokens[i + 1]! * hidden);
          }
        },
        [
          {
            name: 'lm_head.weight',
            dtype: 'BF16',
            shape: [vocabulary, hidden],
            values: head,
          },
        ],
      );
    },
  };
}
