import { expect, test } from 'vitest';
import { createOneAtATime } from './one-at-a-time.ts';

test('work of one name runs in order, also after a failure; work of another name does not wait', async () => {
  const oneAtATime = createOneAtATime();
  const done: string[] = [];
  const gate = Promise.withResolvers<void>();
  const first = oneAtATime.run('ann', async () => {
    await gate.promise;
    done.push('ann 1');
    throw new Error('broken');
  });
  const second = oneAtATime.run('ann', async () => done.push('ann 2'));
  await oneAtATime.run('bob', async () => done.push('bob'));
  expect(done).toEqual(['bob']);
  gate.resolve();
  await expect(first).rejects.toThrow('broken');
  await second;
  expect(done).toEqual(['bob', 'ann 1', 'ann 2']);
});

test('settled waits for all that was asked before, and for nothing after', async () => {
  const oneAtATime = createOneAtATime();
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const done: string[] = [];
  const works = ['ann', 'bob'].map((name, index) =>
    oneAtATime.run(name, () => gates[index].promise.then(() => done.push(name))),
  );
  const settled = oneAtATime.settled().then(() => done.push('settled'));
  const late = Promise.withResolvers<void>();
  void oneAtATime.run('carl', () => late.promise);
  gates[1].resolve();
  await works[1];
  gates[0].resolve();
  await settled;
  expect(done).toEqual(['bob', 'ann', 'settled']);
  late.resolve();
});
