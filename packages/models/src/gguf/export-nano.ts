import { parseLlamaConfig } from '../llama/config.ts';
import { dequantise } from '../llama/dequantise.ts';
import { fileOf, textOf, type VerifiedModel } from '../manifest/read-verified.ts';
import { chatTemplate } from '../nano/chat-template.ts';
import { createNanoVocabulary } from '../nano/vocabulary.ts';
import { WEIGHT_FILES } from '../nano/weight-files.ts';
import { readSafetensors } from '../safetensors/read.ts';
import { parseTokenizerFile } from '../tokenizer/file.ts';
import { parseTokenizer } from '../tokenizer/tokenizer.ts';
import type { GgufPrecision } from './format.ts';
import { llamaMetadata } from './llama-metadata.ts';
import { llamaTensors } from './llama-tensors.ts';
import { writeGguf } from './write.ts';

/**
 * A verified model of nano's kind as one GGUF file, for llama.cpp and everything built on it. In F32 it
 * gives the logits that the model gives here, but for rounding.
 *
 * @throws MODEL_MANIFEST_INVALID, MODEL_CONFIG_INVALID, MODEL_WEIGHTS_INVALID, SAFETENSORS_INVALID,
 * TOKENIZER_INVALID
 */
export function exportGguf(model: VerifiedModel, precision: GgufPrecision): Uint8Array {
  const config = parseLlamaConfig(textOf(model, 'config.json'));
  const json = textOf(model, 'tokenizer.json');
  const vocabulary = createNanoVocabulary(parseTokenizer(json));
  const weights = dequantise(readSafetensors(fileOf(model, WEIGHT_FILES.bf16)));
  return writeGguf({
    metadata: llamaMetadata({
      name: model.manifest.name,
      licence: model.manifest.licence,
      config,
      tokenizer: parseTokenizerFile(json),
      precision,
      chatTemplate: chatTemplate(vocabulary),
      begin: vocabulary.begin,
      end: vocabulary.end,
    }),
    tensors: llamaTensors(config, weights, precision),
  });
}
