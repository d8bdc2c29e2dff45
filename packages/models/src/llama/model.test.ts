import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomWeights, TINY } from '../../test/random-weights.ts';
import { referenceLogits } from '../../test/reference-llama.ts';
import type { Tensor } from '../safetensors/read.ts';
import { createJavaScriptKernel } from './kernel/javascript.ts';
import { createLlama } from './model.ts';

const TOLERANCE = 1e-4;

const distance = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i])));

const tokensOf = (length: number, step = 7): number[] =>
  Array.from({ length }, (_, i) => (i * step + 3) % TINY.vocabulary);

describe('forward', () => {
  it.each([
    ['shared key heads, tied output', TINY],
    ['a key head for each query head', { ...TINY, keyValueHeads: 4 }],
    ['one key head for all', { ...TINY, keyValueHeads: 1 }],
    ['an output layer of its own', { ...TINY, tied: false }],
    ['heads wider than the stream', { ...TINY, headSize: 16 }],
  ])('gives the logits of a slow float64 reference: %s', (_, config) => {
    for (const seed of [1, 2]) {
      const weights = randomWeights(config, seed);
      const model = createLlama({ config, weights, blockRows: 8 });
      const tokens = tokensOf(43);
      const expected = referenceLogits(config, weights, tokens);
      for (const length of [1, 7, 8, 9, 43]) {
        const logits = model.forward(model.caches[0], tokens, 0, length);
        expect(distance(logits, expected[length - 1])).toBeLessThan(TOLERANCE);
      }
    }
  });

  it('gives the same logits in JavaScript alone', () => {
    const weights = randomWeights(TINY, 3);
    const tokens = tokensOf(20);
    const model = createLlama({ config: TINY, weights, makeKernel: createJavaScriptKernel });
    const expected = referenceLogits(TINY, weights, tokens).at(-1)!;
    expect(distance(model.forward(model.caches[0], tokens, 0, 20), expected)).toBeLessThan(
      TOLERANCE,
    );
  });

  it('gives the same for a prompt at once, token by token and in any pieces, bit for bit', () => {
    const weights = randomWeights(TINY, 4);
    const model = createLlama({ config: TINY, weights, caches: 2, blockRows: 8 });
    const [whole, pieces] = model.caches;
    fc.assert(
      fc.property(
        fc.array(fc.nat(TINY.vocabulary - 1), { minLength: 1, maxLength: TINY.context }),
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: TINY.context }),
        (tokens, sizes) => {
          const expected = model.forward(whole, tokens, 0, tokens.length).slice();
          let logits = new Float32Array(0);
          for (let at = 0, i = 0; at < tokens.length; i++) {
            const next = Math.min(at + sizes[i], tokens.length);
            logits = model.forward(pieces, tokens, at, next).slice();
            at = next;
          }
          expect(logits).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('goes on from a shared prefix as if everything were computed again', () => {
    const model = createLlama({ config: TINY, weights: randomWeights(TINY, 5), caches: 2 });
    const [used, fresh] = model.caches;
    const first = tokensOf(40);
    const second = [...first.slice(0, 20), ...tokensOf(10, 11)];
    model.forward(used, first, 0, first.length);
    const continued = model.forward(used, second, 20, second.length).slice();
    const recomputed = model.forward(fresh, second, 0, second.length);
    expect(continued).toEqual(recomputed);
  });

  it('keeps caches apart and clears one without touching the other', () => {
    const model = createLlama({ config: TINY, weights: randomWeights(TINY, 6), caches: 2 });
    const [a, b] = model.caches;
    const [one, two] = [tokensOf(12), tokensOf(12, 13)];
    const expected = model.forward(a, one, 0, 12).slice();
    model.forward(b, two, 0, 12);
    model.clear(b);
    expect(model.forward(a, one, 11, 12)).toEqual(expected);
  });

  it('refuses positions outside the context', () => {
    const model = createLlama({ config: TINY, weights: randomWeights(TINY, 7) });
    const tokens = tokensOf(TINY.context + 1);
    const refused = expect.objectContaining({ code: 'CONTEXT_EXCEEDED' });
    expect(() => model.forward(model.caches[0], tokens, 0, tokens.length)).toThrow(refused);
    expect(() => model.forward(model.caches[0], tokens, 3, 3)).toThrow(refused);
    expect(() => model.forward(model.caches[0], tokens, -1, 3)).toThrow(refused);
  });
});

describe('createLlama', () => {
  const weights = randomWeights(TINY, 8);
  const withTensor = (change: Partial<Tensor> & { name: string }) => {
    const tensors = new Map(weights.tensors);
    const before = tensors.get(change.name) ?? {
      dtype: 'F32',
      shape: [1],
      values: new Float32Array(1),
    };
    tensors.set(change.name, { ...before, ...change });
    return { ...weights, tensors };
  };
  const without = (name: string) => {
    const tensors = new Map(weights.tensors);
    tensors.delete(name);
    return { ...weights, tensors };
  };

  it.each([
    ['model.norm.weight is missing', without('model.norm.weight')],
    ['a tensor that its config does not ask for', withTensor({ name: 'extra' })],
    ['does not have the shape [32]', withTensor({ name: 'model.norm.weight', shape: [1, 32] })],
    [
      'holds a number that is not finite',
      withTensor({ name: 'model.norm.weight', values: new Float32Array(32).fill(NaN) }),
    ],
  ])('refuses weights: %s', (reason, broken) => {
    expect(() => createLlama({ config: TINY, weights: broken })).toThrow(reason);
    expect(() => createLlama({ config: TINY, weights: broken })).toThrow(
      expect.objectContaining({ code: 'MODEL_WEIGHTS_INVALID' }),
    );
  });

  it('refuses a config of over 2 GiB before taking any memory', () => {
    const config = { ...TINY, hidden: 8_192, vocabulary: 1 << 18 };
    const makeKernel = () => expect.unreachable('memory was taken');
    expect(() => createLlama({ config, weights, makeKernel })).toThrow(
      expect.objectContaining({ code: 'MODEL_CONFIG_INVALID' }),
    );
  });
});
