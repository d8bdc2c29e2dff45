import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LlamaConfig } from '../src/llama/config.ts';
import { createKernel } from '../src/llama/kernel/choose.ts';
import { createLlama } from '../src/llama/model.ts';
import type { ModelSource } from '../src/manifest/read-verified.ts';
import { createNanoModel } from '../src/nano/nano-model.ts';
import type { PlanReader } from '../src/nano/plan-reader.ts';
import { createNanoVocabulary } from '../src/nano/vocabulary.ts';
import type { Tensor } from '../src/safetensors/read.ts';
import { writeSafetensors } from '../src/safetensors/write.ts';
import { parseTokenizer } from '../src/tokenizer/tokenizer.ts';
import { exampleTokenizerFile } from './example-tokenizer.ts';
import { randomWeights } from './random-weights.ts';

/** How many control tokens each axis has in the tiny tokenizer, in the order of their ids. */
const LEVELS = {
  ...{ complexity: 5, formality: 5, verbosity: 5, expressiveness: 3 },
  ...{ directness: 3, warmth: 5, accessibility: 3, pace: 3 },
};
const SPECIAL = [
  ...['<|bos|>', '<|end|>', '<|user|>', '<|assistant|>', '<|facts|>'],
  ...Object.entries(LEVELS).flatMap(([axis, levels]) =>
    Array.from({ length: levels }, (_, level) => `<|${axis}_${level}|>`),
  ),
  ...['<|topic_0|>', '<|topic_1|>'],
];
const MERGES = ['h e', 'l l', 'he ll', 'hell o', 'Ġ t', 'Ġt he', 'a a', 'aa aa'];

export const tinyTokenizerFile = () => exampleTokenizerFile({ special: SPECIAL, merges: MERGES });
export const tinyTokenizer = () => parseTokenizer(JSON.stringify(tinyTokenizerFile()));

export const TINY_NANO: LlamaConfig = {
  vocabulary: SPECIAL.length + 256 + MERGES.length,
  hidden: 32,
  layers: 2,
  heads: 4,
  keyValueHeads: 2,
  headSize: 8,
  intermediate: 48,
  context: 128,
  normEpsilon: 1e-5,
  ropeTheta: 10_000,
  tied: true,
};

/** A whole nano with random weights: it answers at length and without sense. */
export function createTinyNano({
  caches = 2,
  clock = (): number => 0,
  seed = 1,
  config = TINY_NANO,
  fingerprint = new Uint8Array(32),
  planReader,
}: {
  caches?: number;
  clock?: () => number;
  seed?: number;
  config?: LlamaConfig;
  fingerprint?: Uint8Array;
  planReader?: PlanReader;
} = {}) {
  const vocabulary = createNanoVocabulary(tinyTokenizer());
  let memory = new Float32Array(0);
  const makeKernel = (elements: number) => {
    const kernel = createKernel(elements);
    memory = kernel.memory as Float32Array<ArrayBuffer>;
    return kernel;
  };
  const weights = randomWeights(config, seed);
  const llama = createLlama({ config, weights, caches, makeKernel });
  return {
    model: createNanoModel({ llama, vocabulary, planReader, fingerprint, clock }),
    vocabulary,
    llama,
    memory,
  };
}

const tinyConfigFile = ({ context }: LlamaConfig) => ({
  model_type: 'llama',
  vocab_size: TINY_NANO.vocabulary,
  hidden_size: TINY_NANO.hidden,
  num_hidden_layers: TINY_NANO.layers,
  num_attention_heads: TINY_NANO.heads,
  num_key_value_heads: TINY_NANO.keyValueHeads,
  intermediate_size: TINY_NANO.intermediate,
  max_position_embeddings: context,
  rms_norm_eps: TINY_NANO.normEpsilon,
  rope_theta: TINY_NANO.ropeTheta,
  tie_word_embeddings: true,
});

/** Int8 weights as they are shipped: a scale a row of every matrix, norms as they are. */
function quantised(tensors: Iterable<Tensor>): Tensor[] {
  return [...tensors].flatMap((tensor): Tensor[] => {
    const { name, shape, values } = tensor;
    if (shape.length !== 2) return [tensor];
    const columns = shape[1]!;
    const rows = Array.from({ length: shape[0]! }, (_, row) =>
      values.subarray(row * columns, (row + 1) * columns),
    );
    const scales = rows.map((row) => Math.max(...row.map(Math.abs)) / 127);
    const whole = values.map((value, i) => Math.round(value / scales[Math.floor(i / columns)]!));
    return [
      { name, dtype: 'I8', shape, values: whole },
      {
        name: `${name}.scale`,
        dtype: 'F32',
        shape: [rows.length],
        values: Float32Array.from(scales),
      },
    ];
  });
}

/** The files of a model with random weights, without the manifest. */
export function tinyModelFiles(config: LlamaConfig = TINY_NANO): Map<string, Uint8Array> {
  const weights = [...randomWeights(config, 1).tensors.values()];
  const tensors = weights.map((tensor): Tensor => ({ ...tensor, dtype: 'BF16' }));
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  return new Map([
    ['config.json', text(tinyConfigFile(config))],
    ['tokenizer.json', text(tinyTokenizerFile())],
    ['model.safetensors', writeSafetensors({ tensors })],
    ['model.int8.safetensors', writeSafetensors({ tensors: quantised(weights) })],
  ]);
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function manifestOf(files: ReadonlyMap<string, Uint8Array>) {
  const listed = [...files].map(([name, bytes]) => [
    name,
    { bytes: bytes.length, sha256: hash(bytes) },
  ]);
  return {
    name: 'tiny',
    version: '1',
    architecture: 'llama',
    licence: 'MIT',
    data: 'none',
    seed: 1,
    files: Object.fromEntries(listed),
  };
}

/** A folder of model files that is removed with `await using`. */
export async function writeModelFolder(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: unknown = manifestOf(files),
): Promise<ModelSource & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'lethe-model-'));
  const manifestBytes = new TextEncoder().encode(JSON.stringify(manifest));
  for (const [name, bytes] of [...files, ['manifest.json', manifestBytes] as const]) {
    await writeFile(join(folder, name), bytes);
  }
  return {
    directory: pathToFileURL(`${folder}/`),
    manifestSha256: hash(manifestBytes),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}
