import { init, numpy as np, valueAndGrad } from '@jax-js/jax';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNormal, createRandom } from '../corpus/random.ts';
import { flatten, unflatten } from './flat-weights.ts';
import { createGradientComputer } from './gradient.ts';
import { toDevice } from './reference/device.ts';
import { type Parameters, tables } from './reference/forward.ts';
import { loss } from './reference/loss.ts';
import { initialWeights, tensorShapes, type Weights } from './shape.ts';
import { TINY } from './tiny.fixture.ts';
import type { TokenBatch } from './token-batch.ts';

const { shape } = TINY;
const LENGTH = 37;
const SEQUENCES = 3;
const random = createRandom(5);
const capacity = { tokens: 300, pairs: 20_000 };

/** Weights far from zero and norms far from one, so that a wrong sum shows. */
function loudWeights(): Weights {
  const normal = createNormal(random);
  const weights = initialWeights(shape, () => normal() * 8);
  for (const [name, values] of Object.entries(weights)) {
    if (name.includes('norm')) weights[name] = values.map(() => 0.5 + random.next());
  }
  return weights;
}

function anyBatch(lengths: readonly number[]): TokenBatch {
  const total = lengths.reduce((a, b) => a + b);
  const ids = () => Int32Array.from({ length: total }, () => random.below(shape.vocabSize));
  let at = 0;
  return {
    tokens: ids(),
    targets: ids(),
    weights: Float32Array.from({ length: total }, () => (random.chance(0.3) ? 0 : random.next())),
    starts: Int32Array.of(0, ...lengths.map((length) => (at += length))),
  };
}

/** Loss and gradient by automatic differentiation of the model in jax-js, for sequences of one length. */
async function reference(weights: Weights, batch: TokenBatch) {
  const rows = {
    inputs: np.array(batch.tokens as Int32Array<ArrayBuffer>),
    targets: np.array(batch.targets as Int32Array<ArrayBuffer>),
    weights: np.array(batch.weights as Float32Array<ArrayBuffer>),
  };
  const of = (parameters: Parameters) => loss(shape, parameters, rows, tables(shape, LENGTH));
  const [value, gradients] = valueAndGrad(of)(toDevice(shape, weights));
  const read = async (name: string) =>
    (await (gradients as Parameters)[name]!.data()) as Float32Array;
  const entries = await Promise.all(
    tensorShapes(shape).map(async ([name]) => [name, await read(name)] as const),
  );
  return { loss: (await value.data())[0]!, gradients: new Map(entries) };
}

beforeAll(async () => {
  await init();
});

describe('createGradientComputer', () => {
  it('computes the loss and every gradient that automatic differentiation computes', async () => {
    const weights = loudWeights();
    const batch = anyBatch(Array.from({ length: SEQUENCES }, () => LENGTH));
    const computer = await createGradientComputer(shape, capacity);
    computer.weights.set(flatten(shape, weights));
    const { nats, weight } = computer.learn(batch);
    const expected = await reference(weights, batch);
    expect(nats / weight).toBeCloseTo(expected.loss, 4);
    const gradients = unflatten(shape, computer.gradients);
    for (const [name, wanted] of expected.gradients) {
      const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      const furthest = wanted.reduce(
        (most, value, i) => Math.max(most, Math.abs(value - gradients[name]![i]! / weight)),
        0,
      );
      expect(furthest / largest, name).toBeLessThan(1e-5);
    }
  }, 60_000);

  it('reads each sequence by itself, whatever stands beside it', async () => {
    const computer = await createGradientComputer(shape, capacity);
    computer.weights.set(flatten(shape, loudWeights()));
    const whole = anyBatch([20, 45, 1, 33]);
    const together = computer.measure(whole);
    let nats = 0;
    for (let i = 0; i < 4; i++) {
      const part = (values: Int32Array) => values.slice(whole.starts[i], whole.starts[i + 1]);
      const tokens = part(whole.tokens);
      const weights = whole.weights.slice(whole.starts[i], whole.starts[i + 1]);
      const starts = Int32Array.of(0, tokens.length);
      nats += computer.measure({ tokens, targets: part(whole.targets), weights, starts }).nats;
    }
    expect(together.nats).toBeCloseTo(nats, 2);
  });

  it('gives the same bits again', async () => {
    const computer = await createGradientComputer(shape, capacity);
    computer.weights.set(flatten(shape, loudWeights()));
    const batch = anyBatch([50, 60]);
    const first = [computer.learn(batch), computer.gradients.slice()];
    computer.learn(anyBatch([70, 3]));
    expect([computer.learn(batch), computer.gradients.slice()]).toEqual(first);
  });

  it('refuses what its memory was not planned for', async () => {
    const computer = await createGradientComputer(shape, { tokens: 100, pairs: 3000 });
    expect(() => computer.measure(anyBatch([60, 41]))).toThrow(RangeError);
    expect(() => computer.measure(anyBatch([55]))).toThrow(RangeError);
    expect(() => computer.measure(anyBatch([50, 20]))).not.toThrow();
  });
});
