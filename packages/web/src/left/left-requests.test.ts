import { expect, test } from 'vitest';
import { type LeftBodies, MOST_LEFT, MOST_LEFT_UNITS, withLeft } from './left-requests.ts';

const body = (units: number): LeftBodies => ({ before: 'b'.repeat(units), after: 'a' });

test('the oldest of too many requests goes', () => {
  let held: ReadonlyMap<number, LeftBodies> = new Map();
  for (let receipt = 1; receipt <= MOST_LEFT + 3; receipt++)
    held = withLeft(held, { receipt, bodies: body(10) });
  expect(held.size).toBe(MOST_LEFT);
  expect([...held.keys()][0]).toBe(4);
});

test('so do the oldest of too much text', () => {
  const large = Math.ceil(MOST_LEFT_UNITS / 3);
  let held: ReadonlyMap<number, LeftBodies> = new Map();
  for (let receipt = 1; receipt <= 4; receipt++)
    held = withLeft(held, { receipt, bodies: body(large) });
  expect([...held.keys()]).toEqual([3, 4]);
  expect([...withLeft(held, { receipt: 5, bodies: null }).keys()]).toEqual([3, 4, 5]);
});
