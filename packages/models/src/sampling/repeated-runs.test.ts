import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRepeatedRuns } from './repeated-runs.ts';

it('tells what would complete a run that stands already', () => {
  const runs = createRepeatedRuns({ length: 3 });
  const told = [7, 8, 9, 7, 8, 4, 7, 8].map((token) => {
    runs.add(token);
    return [...runs.completing()];
  });
  expect(told).toEqual([[], [], [], [], [9], [], [], [9, 4]]);
});

it('who never takes what it tells never says a run twice, and all else may come again', () => {
  const tokens = fc.array(fc.nat({ max: 3 }), { maxLength: 200 });
  fc.assert(
    fc.property(tokens, fc.integer({ min: 2, max: 5 }), (wanted, length) => {
      const runs = createRepeatedRuns({ length });
      const said: number[] = [];
      for (const token of wanted) {
        const isNew = !runs.completing().includes(token);
        const run = [...said.slice(1 - length), token].join();
        const stands = said.some((_, i) => said.slice(i, i + length).join() === run);
        expect(isNew).toBe(said.length < length - 1 || !stands);
        if (!isNew) continue;
        said.push(token);
        runs.add(token);
      }
    }),
    { numRuns: 200 },
  );
});
