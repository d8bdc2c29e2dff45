import type { ModelDescription } from '@lethe/protocol';
import { errors } from '../errors.ts';
import { type LlamaConfig, parseLlamaConfig } from '../llama/config.ts';
import { createLlama } from '../llama/model.ts';
import { fileOf, type ModelSource, readVerifiedModel, textOf } from '../manifest/read-verified.ts';
import { readSafetensors } from '../safetensors/read.ts';
import { parseTokenizer } from '../tokenizer/tokenizer.ts';
import { describeModel } from './describe-model.ts';
import { createNanoModel, type NanoModel } from './nano-model.ts';
import { createNanoVocabulary, type NanoVocabulary } from './vocabulary.ts';

/** How many conversations keep their keys and values: 3.9 MB each at nano's size. */
const CACHES = 8;

export interface OpenedNano {
  readonly model: NanoModel;
  readonly description: ModelDescription;
}

/**
 * Verifies a model's files and makes it ready to answer.
 *
 * @throws MODEL_FILE_UNREADABLE, MODEL_FILE_CHANGED, MODEL_MANIFEST_INVALID, MODEL_CONFIG_INVALID,
 * MODEL_WEIGHTS_INVALID, SAFETENSORS_INVALID, TOKENIZER_INVALID; nothing is loaded then.
 */
export async function openNano(
  source: ModelSource,
  { clock, caches = CACHES }: { clock: () => number; caches?: number },
): Promise<OpenedNano> {
  const verified = await readVerifiedModel(source);
  const config = parseLlamaConfig(textOf(verified, 'config.json'));
  const vocabulary = createNanoVocabulary(parseTokenizer(textOf(verified, 'tokenizer.json')));
  checkVocabulary(config, vocabulary);
  const weights = readSafetensors(fileOf(verified, 'model.safetensors'));
  const llama = createLlama({ config, weights, caches });
  return {
    model: createNanoModel({ llama, vocabulary, clock }),
    description: describeModel(verified),
  };
}

function checkVocabulary(config: LlamaConfig, { tokenizer }: NanoVocabulary): void {
  if (tokenizer.vocabularySize > config.vocabulary) {
    throw errors.TOKENIZER_INVALID({ reason: 'it has more tokens than the model' });
  }
}
