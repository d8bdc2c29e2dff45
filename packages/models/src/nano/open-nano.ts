import { createHash } from 'node:crypto';
import type { ModelDescription } from '@lethe/protocol';
import { errors } from '../errors.ts';
import { type LlamaConfig, parseLlamaConfig } from '../llama/config.ts';
import { dequantise } from '../llama/dequantise.ts';
import { createLlama } from '../llama/model.ts';
import { fileOf, readVerifiedModel, textOf } from '../manifest/read-verified.ts';
import type { SamplingDefaults } from '../runtime/check-options.ts';
import { readSafetensors } from '../safetensors/read.ts';
import { parseTokenizer, type Tokenizer } from '../tokenizer/tokenizer.ts';
import { describeModel } from './describe-model.ts';
import { createNanoModel, type NanoModel } from './nano-model.ts';
import { createPlanReader } from './plan-reader.ts';
import { createNanoVocabulary } from './vocabulary.ts';
import { PLAN_FILE, WEIGHT_FILES, type WeightFormat } from './weight-files.ts';

/** How many conversations keep their keys and values: a few megabytes each at nano's size. */
export const CACHES = 8;

/**
 * What suits a model of this size; every generation may say otherwise. The penalty is mild: a small
 * model repeats itself, but short answers need their small words again.
 */
const SAMPLING: SamplingDefaults = {
  temperature: 0.4,
  topK: 40,
  topP: 0.95,
  repetitionPenalty: 1.1,
};

/** Which model is meant, as plain data: its folder with a slash at the end, and its manifest's hash. */
export interface NanoInput {
  readonly directory: string;
  readonly manifestSha256: string;
  readonly weights?: WeightFormat;
}

export interface OpenedNano {
  readonly model: NanoModel;
  readonly description: ModelDescription;
  readonly sampling: SamplingDefaults;
}

/**
 * Verifies a model's files and makes it ready to answer. Int8 weights become float32 here: the kernel
 * multiplies those, and at this size all of them stay in the processor's cache.
 *
 * @throws MODEL_FILE_UNREADABLE, MODEL_FILE_CHANGED, MODEL_MANIFEST_INVALID, MODEL_CONFIG_INVALID,
 * MODEL_WEIGHTS_INVALID, SAFETENSORS_INVALID, TOKENIZER_INVALID; nothing is loaded then.
 */
export async function openNano(
  { directory, manifestSha256, weights = 'bf16' }: NanoInput,
  { clock, caches = CACHES }: { clock: () => number; caches?: number },
): Promise<OpenedNano> {
  const file = WEIGHT_FILES[weights];
  const verified = await readVerifiedModel(
    { directory: new URL(directory), manifestSha256 },
    { only: ['config.json', 'tokenizer.json', file, PLAN_FILE] },
  );
  const config = parseLlamaConfig(textOf(verified, 'config.json'));
  const tokenizer = parseTokenizer(textOf(verified, 'tokenizer.json'));
  checkVocabulary(config, tokenizer);
  const vocabulary = createNanoVocabulary(tokenizer, config.vocabulary);
  const content = dequantise(readSafetensors(fileOf(verified, file)));
  const llama = createLlama({ config, weights: content, caches });
  const plan = verified.files.get(PLAN_FILE);
  const planReader = plan && createPlanReader(readSafetensors(plan), vocabulary.plans);
  const fingerprint = createHash('sha256').update(`${manifestSha256}/${file}`).digest();
  return {
    model: createNanoModel({ llama, vocabulary, planReader, fingerprint, clock }),
    description: describeModel(verified, file),
    sampling: SAMPLING,
  };
}

function checkVocabulary(config: LlamaConfig, { vocabularySize }: Tokenizer): void {
  if (vocabularySize > config.vocabulary) {
    throw errors.TOKENIZER_INVALID({ reason: 'it has more tokens than the model' });
  }
}
