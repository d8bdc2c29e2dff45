import type { ModelDescription } from '@lethe/protocol';
import { errors } from '../errors.ts';
import { type ModelSource, readVerifiedModel } from '../manifest/read-verified.ts';
import { describeModel } from '../nano/describe-model.ts';
import { SHIPPED_MODELS } from './models.ts';

export interface ModelReport {
  readonly description: ModelDescription;
  /** Every file with the length and SHA-256 that were found and are as published. */
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

type Sources = ReadonlyMap<string, ModelSource>;

/** Describes the models that come with Lethe; each one is verified on the way. */
export async function listModels(sources: Sources = SHIPPED_MODELS): Promise<ModelDescription[]> {
  const models = await Promise.all(
    [...sources.values()].map((source) => readVerifiedModel(source)),
  );
  return models.map((model) => describeModel(model));
}

/**
 * Checks every byte of one model against its manifest, and the manifest against the hash in the source.
 *
 * @throws MODEL_UNKNOWN, MODEL_FILE_UNREADABLE, MODEL_FILE_CHANGED, MODEL_MANIFEST_INVALID
 */
export async function verifyModel(
  id: string,
  sources: Sources = SHIPPED_MODELS,
): Promise<ModelReport> {
  const source = sources.get(id);
  if (!source) throw errors.MODEL_UNKNOWN({ known: [...sources.keys()] });
  const model = await readVerifiedModel(source);
  const files = Object.entries(model.manifest.files).map(([name, file]) => ({ name, ...file }));
  return { description: describeModel(model), files };
}
