import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelDescription } from '@lethe/protocol';
import { errors } from '../errors.ts';
import type { GgufHeader } from '../gguf/header.ts';
import { readGgufHeader } from '../gguf/read-header.ts';
import { contextOf } from '../gguf/verify.ts';
import { parseLlamaConfig } from '../llama/config.ts';
import { createLlama } from '../llama/model.ts';
import type { HashedFile } from '../manifest/hash-file.ts';
import type { Manifest } from '../manifest/schema.ts';
import { CACHES } from '../nano/open-nano.ts';
import { createNanoVocabulary } from '../nano/vocabulary.ts';
import { WEIGHT_FILES } from '../nano/weight-files.ts';
import { elementCount } from '../safetensors/format.ts';
import { readSafetensors } from '../safetensors/read.ts';
import { parseTokenizer } from '../tokenizer/tokenizer.ts';
import type { ModelFormat } from './identify.ts';

export interface StagedModel {
  readonly folder: string;
  readonly format: ModelFormat;
  readonly name: string;
  readonly licence: string | undefined;
  readonly files: Readonly<Record<string, HashedFile>>;
}

export interface DescribedModel {
  readonly manifest: Manifest;
  readonly description: Omit<ModelDescription, 'manifestSha256'>;
}

const LONGEST_LICENCE = 200;

/**
 * Checks that staged files are a whole model that can be loaded, and writes its manifest.
 *
 * @throws SAFETENSORS_INVALID, GGUF_INVALID, MODEL_CONFIG_INVALID, MODEL_WEIGHTS_INVALID,
 * TOKENIZER_INVALID
 */
export async function describeStaged(staged: StagedModel): Promise<DescribedModel> {
  const { format, name, files } = staged;
  const read = format === 'gguf' ? await checkGguf(staged) : await checkSafetensors(staged);
  const licence = (staged.licence ?? read.licence ?? 'unknown').slice(0, LONGEST_LICENCE);
  const { architecture, parameters, contextTokens } = read;
  return {
    manifest: {
      ...{ name, version: 'added', architecture, licence, format, parameters, contextTokens },
      files,
    },
    description: {
      ...{ id: `local/${name}`, architecture, parameters, contextTokens, licence },
      runs: 'here',
    },
  };
}

interface CheckedModel {
  readonly architecture: string;
  readonly parameters: number;
  readonly contextTokens: number;
  readonly licence?: string;
}

/** Loads the model as it will be loaded, so that nothing is added that never could. */
async function checkSafetensors({ folder }: StagedModel): Promise<CheckedModel> {
  const config = parseLlamaConfig(await readFile(join(folder, 'config.json'), 'utf8'));
  const tokenizer = parseTokenizer(await readFile(join(folder, 'tokenizer.json'), 'utf8'));
  if (tokenizer.vocabularySize > config.vocabulary) {
    throw errors.TOKENIZER_INVALID({ reason: 'it has more tokens than the model' });
  }
  createNanoVocabulary(tokenizer, config.vocabulary);
  const weights = readSafetensors(await readFile(join(folder, WEIGHT_FILES.bf16)));
  createLlama({ config, weights, caches: CACHES });
  const parameters = [...weights.tensors.values()].reduce(
    (sum, { values }) => sum + values.length,
    0,
  );
  return { architecture: 'LlamaForCausalLM', parameters, contextTokens: config.context };
}

async function checkGguf({ folder }: StagedModel): Promise<CheckedModel> {
  const header = await readGgufHeader(join(folder, 'model.gguf'));
  const architecture = textOf(header, 'general.architecture');
  if (!architecture) throw errors.GGUF_INVALID({ reason: 'it does not name its architecture' });
  if (!textOf(header, 'tokenizer.ggml.model')) {
    throw errors.GGUF_INVALID({ reason: 'it has no tokenizer' });
  }
  if (header.tensors.length === 0) throw errors.GGUF_INVALID({ reason: 'it has no tensors' });
  const parts = header.metadata.get('split.count') ?? 0;
  if (typeof parts === 'number' && parts > 1) {
    throw errors.GGUF_INVALID({
      reason: 'it is one part of several; join them with `llama-gguf-split --merge` first',
    });
  }
  return {
    architecture: architecture.slice(0, 100),
    parameters: header.tensors.reduce((sum, { shape }) => sum + elementCount(shape), 0),
    contextTokens: contextOf(header),
    licence: textOf(header, 'general.license'),
  };
}

function textOf({ metadata }: GgufHeader, key: string): string | undefined {
  const value = metadata.get(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
