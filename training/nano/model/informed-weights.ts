import type { Random } from '../corpus/random.ts';
import { createNormal } from '../corpus/random.ts';
import { initialWeights, type ModelShape, type Weights } from './shape.ts';

/** How often each token occurs in requests about each topic. */
export interface TopicCounts {
  readonly topics: number;
  /** Id of the first topic's token; the others follow. */
  readonly firstTopic: number;
  /** `counts[token * topics + topic]`. */
  readonly counts: Float64Array;
}

const DEVIATION = 0.02;
/** How much of an informative token's vector points to its topics; the rest is random. */
const TOPICAL = 3;
/** A token that says this much (nats) about a topic is fully informative. */
const INFORMATIVE = 3;
/** A first layer that passes on the mean of what it reads. */
const PASSING = 0.7;

/**
 * Initial weights that already know which words go with which topic: a topic's token gets a direction of
 * its own, a word's token the directions of its topics by positive pointwise mutual information (Church
 * and Hanks, 1990), and the first layer hands on the mean of what it reads. Without that a small model
 * spends a large part of its training before it looks at the words at all.
 */
export function informedWeights(shape: ModelShape, random: Random, topical: TopicCounts): Weights {
  const normal = createNormal(random);
  const weights = initialWeights(shape, normal);
  const { hiddenSize } = shape;
  const embedding = weights['model.embed_tokens.weight']!;
  const row = (token: number) => embedding.subarray(token * hiddenSize, (token + 1) * hiddenSize);
  const { topics, firstTopic } = topical;
  const size = DEVIATION * Math.sqrt(hiddenSize);
  const directions = orthonormal(topics, hiddenSize, normal);
  directions.forEach((direction, topic) => {
    row(firstTopic + topic).set(direction.map((value) => value * size));
  });
  eachInformation(topical, (token, information) => {
    const sum = new Float64Array(hiddenSize);
    information.forEach((nats, topic) => {
      if (nats > 0) addScaled(sum, directions[topic]!, nats);
    });
    const strength =
      (TOPICAL * size * Math.min(1, Math.max(...information) / INFORMATIVE)) / (lengthOf(sum) || 1);
    addScaled(row(token), sum, strength);
  });
  for (const name of ['v_proj', 'o_proj']) {
    const matrix = weights[`model.layers.0.self_attn.${name}.weight`]!;
    for (let i = 0; i < hiddenSize; i++) matrix[i * hiddenSize + i]! += PASSING;
  }
  return weights;
}

function addScaled(to: Float32Array | Float64Array, vector: Float64Array, factor: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += vector[i]! * factor;
}

const lengthOf = (vector: Float64Array): number =>
  Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));

/** Random directions at right angles to one another (Gram and Schmidt), as many as there is room for. */
function orthonormal(count: number, size: number, normal: () => number): Float64Array[] {
  const found: Float64Array[] = [];
  for (let n = 0; n < count; n++) {
    const vector = Float64Array.from({ length: size }, normal);
    for (const other of found.slice(0, size - 1)) {
      const along = vector.reduce((sum, value, i) => sum + value * other[i]!, 0);
      addScaled(vector, other, -along);
    }
    const length = lengthOf(vector);
    found.push(vector.map((value) => value / length));
  }
  return found;
}

/** For each token seen, how many nats it says about each topic (negative where it speaks against it). */
function eachInformation(
  { counts, topics }: TopicCounts,
  visit: (token: number, nats: Float64Array) => void,
): void {
  const ofTopic = new Float64Array(topics);
  for (const [i, count] of counts.entries()) ofTopic[i % topics]! += count;
  const total = ofTopic.reduce((sum, count) => sum + count, 0);
  for (let token = 0; token * topics < counts.length; token++) {
    const own = counts.subarray(token * topics, (token + 1) * topics);
    const seen = own.reduce((sum, count) => sum + count, 0);
    if (seen === 0) continue;
    const share = seen / total;
    visit(
      token,
      own.map((count, topic) => Math.log((count + share) / (ofTopic[topic]! * share + share))),
    );
  }
}
