import { expect, test } from 'vitest';
import { boundedWork } from './bounded-work.ts';

/** A task that ends when it is told to. */
function held() {
  let end = () => {};
  let fail = (_error: Error) => {};
  const ended = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { task: () => ended, end, fail };
}

test('so many at once, so many wait, the next is turned away with a time to come back', async () => {
  const work = boundedWork({ atOnce: 2, waiting: 1 });
  const [first, second] = [held(), held()];
  const started: string[] = [];
  const running = [work(first.task), work(second.task)];
  const third = work(async () => started.push('third'));
  await expect(work(async () => {})).rejects.toMatchObject({
    code: 'TOO_MANY_IN_FLIGHT',
    status: 503,
    retryAfterSeconds: 2,
  });
  expect(started).toEqual([]);
  first.end();
  await third;
  expect(started).toEqual(['third']);
  second.end();
  await Promise.all(running);
});

test('a task that fails gives its place on', async () => {
  const work = boundedWork({ atOnce: 1, waiting: 1 });
  const failing = held();
  const failed = work(failing.task);
  const next = work(async () => 'next');
  failing.fail(new Error('broken'));
  await expect(failed).rejects.toThrow('broken');
  expect(await next).toBe('next');
  expect(await work(async () => 'after')).toBe('after');
});
