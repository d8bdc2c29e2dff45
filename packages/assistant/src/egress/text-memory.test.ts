import { expect, test } from 'vitest';
import { createPayerMemories } from './payer-memory.ts';
import { createTextMemory } from './text-memory.ts';

test('a text is looked at once', () => {
  const memory = createTextMemory<number>();
  let looks = 0;
  const look = () => ++looks;
  expect([memory.recall('a', look), memory.recall('a', look), memory.recall('b', look)]).toEqual([
    1, 1, 2,
  ]);
});

test('beyond the capacity the text asked for longest ago is forgotten', () => {
  const memory = createTextMemory<string>({ capacity: 2 });
  const asked: string[] = [];
  const recall = (text: string) =>
    memory.recall(text, () => {
      asked.push(text);
      return text;
    });
  for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) recall(text);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
  expect(memory.size).toBe(2);
});

test('what throws is not remembered', () => {
  const memory = createTextMemory<number>();
  expect(() =>
    memory.recall('a', () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(memory.recall('a', () => 7)).toBe(7);
});

test('payers share nothing, and only so many are held', () => {
  const memories = createPayerMemories({ most: 2 });
  const ann = memories.of({ userId: 'ann' });
  expect(memories.of({ userId: 'ann' })).toBe(ann);
  expect(memories.of({ userId: 'ann', keyId: 'k' })).not.toBe(ann);
  memories.of({ userId: 'bob' });
  expect(memories.size).toBe(2);
  expect(memories.of({ userId: 'ann' })).not.toBe(ann);
});
