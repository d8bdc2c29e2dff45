import type { ModelDescription } from '@lethe/protocol';
import { parseLlamaConfig } from '../llama/config.ts';
import { fileOf, textOf, type VerifiedModel } from '../manifest/read-verified.ts';
import { elementCount } from '../safetensors/format.ts';
import { headerOf } from '../safetensors/header.ts';
import { WEIGHT_FILES } from './weight-files.ts';

/**
 * What a verified model says of itself, without loading its weights.
 *
 * @throws MODEL_MANIFEST_INVALID, MODEL_CONFIG_INVALID, SAFETENSORS_INVALID
 */
export function describeModel(
  model: VerifiedModel,
  weightFile: string = WEIGHT_FILES.bf16,
): ModelDescription {
  const { manifest, manifestSha256 } = model;
  const { entries } = headerOf(fileOf(model, weightFile));
  return {
    id: `local/${manifest.name}`,
    architecture: manifest.architecture,
    parameters: entries
      .filter(({ name }) => !name.endsWith('.scale'))
      .reduce((sum, { shape }) => sum + elementCount(shape), 0),
    contextTokens: parseLlamaConfig(textOf(model, 'config.json')).context,
    licence: manifest.licence,
    manifestSha256,
    runs: 'here',
  };
}
