import { expect, it } from 'vitest';
import { memorisingNano } from '../../test/memorising-nano.ts';
import { request } from '../../test/request.ts';
import { createTinyNano } from '../../test/tiny-nano.ts';

it('a sound model: finite weights, attention that looks around, caches within their bound', () => {
  const { model } = createTinyNano();
  [...model.generate(request())].length;
  const { finiteWeights, attentionEntropies, caches } = model.examine();
  expect({ finiteWeights, caches }).toEqual({ finiteWeights: true, caches: { held: 1, most: 2 } });
  expect(attentionEntropies).toHaveLength(8);
  expect(Math.min(...attentionEntropies)).toBeGreaterThan(0.3);
  expect(model.conversations).toBe(1);
});

it.each([Number.NaN, Number.POSITIVE_INFINITY])('a weight that is %d is found', (value) => {
  const { model, memory } = createTinyNano();
  memory[5_000] = value;
  expect(model.examine().finiteWeights).toBe(false);
});

it('a planted text is recalled word for word, another one is not', () => {
  const planted = 'hello the qua';
  const model = memorisingNano(planted);
  const [known, unknown] = model.recall([planted, 'the zebra walks']);
  expect(known!.recalled).toBe(known!.tokens);
  expect(known!.tokens).toBeGreaterThan(2);
  expect(unknown!.recalled).toBe(0);
  expect(model.conversations).toBe(0);
});

it('recalls of a text no more than the context, however long it is', () => {
  const { model } = createTinyNano();
  expect(model.recall(['x'.repeat(1_000_000)])[0]!.tokens).toBe(64);
});
