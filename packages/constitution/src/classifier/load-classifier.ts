import { readVerifiedModel } from '@lethe/models';
import { errors } from '../errors.ts';
import type { LinearModel } from './linear.ts';
import { CLASSIFIER_MANIFEST_SHA256 } from './pinned.ts';
import { decodeWeights, WEIGHTS_FILE } from './weights-file.ts';

export interface LoadClassifierOptions {
  readonly directory?: URL;
  /** SHA-256 of the manifest, 64 hexadecimal digits. */
  readonly manifestSha256?: string;
}

/**
 * Reads the shipped classifiers; every byte is checked against the hash that stands in the source.
 *
 * @throws MODEL_FILE_UNREADABLE, MODEL_FILE_CHANGED, MODEL_MANIFEST_INVALID, CLASSIFIER_INVALID
 */
export async function loadClassifier({
  directory = new URL('../../weights/', import.meta.url),
  manifestSha256 = CLASSIFIER_MANIFEST_SHA256,
}: LoadClassifierOptions = {}): Promise<LinearModel> {
  const { files } = await readVerifiedModel({ directory, manifestSha256 });
  const file = files.get(WEIGHTS_FILE);
  if (file === undefined) throw errors.CLASSIFIER_INVALID();
  return decodeWeights(file);
}
