import { describe, expect, test } from 'vitest';
import { createNormal } from '../monitor/streams.fixture.ts';
import { BLOCK, createShapeWatch, REFERENCE } from './shape-watch.ts';

const TOTAL = 5e-3;

const watchOf = (seed: number, values = REFERENCE) => {
  const normal = createNormal(seed);
  const watch = createShapeWatch(TOTAL);
  for (let i = 0; i < values; i++) watch.push(normal());
  return { normal, watch };
};

const blockOf = (watch: ReturnType<typeof createShapeWatch>, next: () => number) =>
  Array.from({ length: BLOCK }, () => watch.push(next())).filter((found) => found !== null);

describe('the shape of a stream', () => {
  test('the same goes on: nothing', () => {
    const { normal, watch } = watchOf(1);
    for (let i = 0; i < 20; i++) expect(blockOf(watch, normal)).toEqual([]);
  });

  test('twice the spread with the same mean is told at the end of a block', () => {
    const { normal, watch } = watchOf(2);
    const [found, ...more] = blockOf(watch, () => 2 * normal());
    expect(more).toEqual([]);
    expect(found?.statistic).toBeGreaterThan(0.1);
    expect(found?.p).toBeLessThan(TOTAL / 2);
  });

  test('values of few sizes: the same goes on, others are told', () => {
    const watch = createShapeWatch(TOTAL);
    for (let i = 0; i < REFERENCE; i++) watch.push(i % 3);
    let i = 0;
    expect(blockOf(watch, () => i++ % 3)).toEqual([]);
    expect(blockOf(watch, () => (i++ % 3 === 0 ? 2 : 1))).toHaveLength(1);
  });

  test('the chance of a false alarm is spent over the looks', () => {
    const { normal, watch } = watchOf(3);
    const wider = () => 1.9 * normal();
    const early = createShapeWatch(TOTAL);
    early.restore(watch.state());
    const late = createShapeWatch(TOTAL);
    late.restore({ ...watch.state(), looks: 1_000_000 });
    const values = Array.from({ length: BLOCK }, wider);
    const found = (one: typeof early) =>
      values.map((value) => one.push(value)).some((change) => change !== null);
    expect([found(early), found(late)]).toEqual([true, false]);
  });

  test('goes on after a restore exactly as it would have', () => {
    const { normal, watch } = watchOf(4, REFERENCE + 100);
    const other = createShapeWatch(TOTAL);
    other.restore(structuredClone(watch.state()));
    const values = Array.from({ length: 2 * BLOCK }, () => 2 * normal());
    expect(values.map((value) => other.push(value))).toEqual(
      values.map((value) => watch.push(value)),
    );
    expect(other.state()).toEqual(watch.state());
  });

  test('forgets everything when cleared', () => {
    const { normal, watch } = watchOf(5, REFERENCE + 10);
    watch.clear();
    expect(watch.state()).toMatchObject({ reference: [], looks: 0 });
    for (let i = 0; i < REFERENCE; i++) expect(watch.push(9 + normal())).toBeNull();
    expect(blockOf(watch, () => 9 + normal())).toEqual([]);
  });
});
