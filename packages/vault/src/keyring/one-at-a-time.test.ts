import { expect, test } from 'vitest';
import { createOneAtATime } from './one-at-a-time.ts';

test('work of one name runs in order, also after a failure; work of another name does not wait', async () => {
  const oneAtATime = createOneAtATime();
  const done: string[] = [];
  const gate = Promise.withResolvers<void>();
  const first = oneAtATime('ann', async () => {
    await gate.promise;
    done.push('ann 1');
    throw new Error('broken');
  });
  const second = oneAtATime('ann', async () => done.push('ann 2'));
  await oneAtATime('bob', async () => done.push('bob'));
  expect(done).toEqual(['bob']);
  gate.resolve();
  await expect(first).rejects.toThrow('broken');
  await second;
  expect(done).toEqual(['bob', 'ann 1', 'ann 2']);
});
