import { describe, expect, it } from 'vitest';
import { createRandom } from '../corpus/random.ts';
import { informedWeights } from './informed-weights.ts';
import { TINY } from './tiny.fixture.ts';

const TOPICS = 3;
const FIRST_TOPIC = 5;
const { hiddenSize } = TINY.shape;

/** Token 100 speaks of topic 0 alone, token 101 of topic 2, token 102 of any. */
const counts = new Float64Array(TINY.shape.vocabSize * TOPICS);
counts.set([40, 0, 0], 100 * TOPICS);
counts.set([0, 0, 40], 101 * TOPICS);
counts.set([50, 50, 50], 102 * TOPICS);
const topical = { topics: TOPICS, firstTopic: FIRST_TOPIC, counts };

const weights = informedWeights(TINY.shape, createRandom(1), topical);
const embedding = weights['model.embed_tokens.weight']!;
const vector = (token: number) => embedding.subarray(token * hiddenSize, (token + 1) * hiddenSize);

function cosine(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array) =>
    x.reduce((sum, value, i) => sum + value * y[i]!, 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

describe('informedWeights', () => {
  it('gives topics directions at right angles', () => {
    expect(cosine(vector(FIRST_TOPIC), vector(FIRST_TOPIC + 1))).toBeCloseTo(0, 5);
    expect(cosine(vector(FIRST_TOPIC), vector(FIRST_TOPIC + 2))).toBeCloseTo(0, 5);
  });

  it('points words to their topics, and no word of all topics anywhere', () => {
    expect(cosine(vector(100), vector(FIRST_TOPIC))).toBeGreaterThan(0.5);
    expect(cosine(vector(101), vector(FIRST_TOPIC + 2))).toBeGreaterThan(0.5);
    for (let topic = 0; topic < TOPICS; topic++) {
      expect(Math.abs(cosine(vector(102), vector(FIRST_TOPIC + topic)))).toBeLessThan(0.4);
    }
  });

  it('lets the first layer hand on what it reads', () => {
    const values = weights['model.layers.0.self_attn.v_proj.weight']!;
    const own = Array.from({ length: hiddenSize }, (_, i) => values[i * hiddenSize + i]!);
    expect(Math.min(...own)).toBeGreaterThan(0.5);
  });

  it('is the same for the same seed and counts', () => {
    expect(informedWeights(TINY.shape, createRandom(1), topical)).toEqual(weights);
  });
});
