import { fileURLToPath } from 'node:url';
import type { ModelDescription } from '@lethe/protocol';
import { errors } from '../errors.ts';
import { type ModelSource, readVerifiedModel, verifyFile } from '../manifest/read-verified.ts';
import type { Manifest } from '../manifest/schema.ts';
import { elementCount } from '../safetensors/format.ts';
import type { GgufHeader } from './header.ts';
import { readGgufHeader } from './read-header.ts';

export interface VerifiedGguf {
  readonly manifest: Manifest;
  readonly description: ModelDescription;
}

/** @throws MODEL_MANIFEST_INVALID if a model is not one GGUF file. */
export function ggufFileOf({ files }: Manifest): string {
  const names = Object.keys(files).filter((name) => name.endsWith('.gguf'));
  if (names.length === 1) return names[0];
  throw errors.MODEL_MANIFEST_INVALID({ reason: 'it does not list one GGUF file' });
}

/**
 * Checks every byte of a GGUF model in constant memory and reads what it says of itself.
 *
 * @throws MODEL_FILE_UNREADABLE, MODEL_FILE_CHANGED, MODEL_MANIFEST_INVALID, GGUF_INVALID
 */
export async function verifyGguf(source: ModelSource): Promise<VerifiedGguf> {
  const { manifest, manifestSha256 } = await readVerifiedModel(source, { only: [] });
  const file = ggufFileOf(manifest);
  await verifyFile(source.directory, file, manifest.files[file]);
  const header = await readGgufHeader(fileURLToPath(new URL(file, source.directory)));
  return {
    manifest,
    description: {
      id: `local/${manifest.name}`,
      architecture: manifest.architecture,
      parameters: header.tensors.reduce((sum, { shape }) => sum + elementCount(shape), 0),
      contextTokens: contextOf(header),
      licence: manifest.licence,
      manifestSha256,
      runs: 'here',
    },
  };
}

/** The number of tokens a model was trained to read; 0 where the file does not say. */
export function contextOf({ metadata }: GgufHeader): number {
  const context = metadata.get(`${metadata.get('general.architecture')}.context_length`);
  return typeof context === 'number' && Number.isSafeInteger(context) && context > 0 ? context : 0;
}
