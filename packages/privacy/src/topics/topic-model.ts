import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { errors } from '../errors.ts';
import { readSafetensors, type Tensor } from './safetensors.ts';
import { BUCKETS, featureWindows } from './topic-features.ts';
import { TOPICS, type Topic } from './topic-words.ts';
import { TOPIC_WEIGHTS } from './weights/topics.ts';
import { TOPIC_WEIGHTS_SHA256 } from './weights-hash.ts';

/** Scores of the trained part alone, 0 to 1; 0.5 is each topic's calibrated threshold. */
export type TopicModel = (text: string) => ReadonlyMap<Topic, number>;

const floats = ({ bytes }: Tensor): Float32Array => new Float32Array(Uint8Array.from(bytes).buffer);

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

const tensorOf = (
  tensors: ReadonlyMap<string, Tensor>,
  name: string,
  dtype: string,
  length: number,
): Tensor => {
  const tensor = tensors.get(name);
  if (tensor?.dtype !== dtype || tensor.bytes.length !== length)
    throw errors.PRIVACY_WEIGHTS_UNUSABLE();
  return tensor;
};

/**
 * A linear model for each topic over hashed words and parts of words. A text scores as its highest
 * window does.
 *
 * @param file safetensors: `weights` I8 [9, 16384], `scale` and `bias` F32 [9]
 */
export const createTopicModel = (file: Uint8Array): TopicModel => {
  const tensors = readSafetensors(file);
  const count = TOPICS.length;
  const { bytes } = tensorOf(tensors, 'weights', 'I8', count * BUCKETS);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const scale = floats(tensorOf(tensors, 'scale', 'F32', count * 4));
  const bias = floats(tensorOf(tensors, 'bias', 'F32', count * 4));
  return (text) => {
    const best = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    for (const features of featureWindows(text)) {
      const length = Math.sqrt(Math.max(1, features.size));
      for (let t = 0; t < count; t++) {
        let sum = 0;
        for (const feature of features) sum += weights[t * BUCKETS + feature] as number;
        const logit = (sum * (scale[t] as number)) / length + (bias[t] as number);
        if (logit > (best[t] as number)) best[t] = logit;
      }
    }
    return new Map(TOPICS.map((topic, t) => [topic, sigmoid(best[t] as number)]));
  };
};

const decode = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** The weights that are part of the package. Throws `PRIVACY_WEIGHTS_CHANGED` where they are not those that were released. */
export const releasedWeights = (base64: string = TOPIC_WEIGHTS): Uint8Array => {
  const file = decode(base64);
  if (bytesToHex(sha256(file)) !== TOPIC_WEIGHTS_SHA256) throw errors.PRIVACY_WEIGHTS_CHANGED();
  return file;
};

let model: TopicModel | undefined;

/** Decoded and checked once, on first use. */
export const releasedTopicModel: TopicModel = (text) => {
  model ??= createTopicModel(releasedWeights());
  return model(text);
};
