import { readVerifiedModel } from '@lethe/models';
import { errors } from '../errors.ts';
import type { Trigrams } from '../suffix/trigrams.ts';
import { decodeTrigrams, TRIGRAMS_FILE } from '../suffix/trigrams-file.ts';
import type { LinearModel } from './linear.ts';
import { CLASSIFIER_MANIFEST_SHA256 } from './pinned.ts';
import { decodeWeights, WEIGHTS_FILE } from './weights-file.ts';

export interface LoadWeightsOptions {
  readonly directory?: URL;
  /** SHA-256 of the manifest, 64 hexadecimal digits. */
  readonly manifestSha256?: string;
}

/** What was trained: the classifiers, and how surprising characters are. */
export interface Weights {
  readonly classifier: LinearModel;
  readonly trigrams: Trigrams;
}

/**
 * Reads the shipped weights; every byte is checked against the hash that stands in the source.
 *
 * @throws MODEL_FILE_UNREADABLE, MODEL_FILE_CHANGED, MODEL_MANIFEST_INVALID, CLASSIFIER_INVALID
 */
export async function loadWeights({
  directory = new URL('../../weights/', import.meta.url),
  manifestSha256 = CLASSIFIER_MANIFEST_SHA256,
}: LoadWeightsOptions = {}): Promise<Weights> {
  const { files } = await readVerifiedModel({ directory, manifestSha256 });
  const classifier = files.get(WEIGHTS_FILE);
  const trigrams = files.get(TRIGRAMS_FILE);
  if (classifier === undefined || trigrams === undefined) throw errors.CLASSIFIER_INVALID();
  return { classifier: decodeWeights(classifier), trigrams: decodeTrigrams(trigrams) };
}
