import { describe, expect, it } from 'vitest';
import { request } from '../../test/request.ts';
import { createTinyNano, TINY_NANO } from '../../test/tiny-nano.ts';

const cosine = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, i) => sum + value * b[i], 0);

describe('embed', () => {
  it('gives one vector of length 1 a text, the same for the same text', () => {
    const { model } = createTinyNano();
    const vectors = model.embed(['hello the', 'aaaa', 'hello the']);
    expect(vectors.map(({ length }) => length)).toEqual(Array(3).fill(TINY_NANO.hidden));
    for (const vector of vectors) expect(cosine(vector, vector)).toBeCloseTo(1, 5);
    expect(vectors[2]).toEqual(vectors[0]);
    expect(cosine(vectors[0], vectors[1])).toBeLessThan(0.999);
  });

  it('is the mean of all states: a text of more than one block counts as a whole', () => {
    const { model } = createTinyNano();
    const [one, two] = model.embed([`q${'b'.repeat(60)}`, `w${'b'.repeat(60)}`]);
    expect(one).not.toEqual(two);
  });

  it('leaves nothing of the text in memory, and no conversation', () => {
    const { model, memory } = createTinyNano({ caches: 1 });
    const untouched = memory.slice();
    model.embed(['hello the']);
    expect(memory).toEqual(untouched);
    expect(model.conversations).toBe(0);
  });

  it('refuses a text longer than the context, and goes on', () => {
    const { model, memory } = createTinyNano({ caches: 1 });
    const untouched = memory.slice();
    const refused = expect.objectContaining({ code: 'CONTEXT_EXCEEDED', status: 400 });
    for (const length of [TINY_NANO.context, 10_000_000]) {
      expect(() => model.embed(['q'.repeat(length)])).toThrow(refused);
    }
    expect(memory).toEqual(untouched);
    expect([...model.generate(request())].length).toBeGreaterThan(20);
  });
});
