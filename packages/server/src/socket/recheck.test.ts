import { expect, test } from 'vitest';
import { manualClock } from '../../test/manual-clock.ts';
import { RECHECK_MS, recheck } from './recheck.ts';

function watched(answers: (boolean | Error)[]) {
  const clock = manualClock();
  const said: unknown[] = [];
  const stop = recheck({
    clock,
    async holds() {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer ?? true;
    },
    onEnded: () => said.push('ended'),
    onFault: (error) => said.push(error),
  });
  const pass = async (milliseconds = RECHECK_MS) => {
    clock.advance(milliseconds);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { answers, pass, said, stop };
}

test('asks every 25 seconds until the sign-in has ended, and then no more', async () => {
  const { answers, pass, said } = watched([true, true, false, true]);
  await pass(RECHECK_MS - 1);
  expect(answers).toHaveLength(4);
  await pass(1);
  await pass();
  expect(said).toEqual([]);
  await pass();
  expect(said).toEqual(['ended']);
  await pass();
  expect(answers).toHaveLength(1);
});

test('says nothing once it was stopped, not even what it was asking', async () => {
  const { pass, said, stop } = watched([false]);
  const asked = pass();
  stop();
  await asked;
  expect(said).toEqual([]);
});

test('a fault is told, so that the socket does not stay open unchecked', async () => {
  const fault = new Error('broken');
  const { pass, said } = watched([fault]);
  await pass();
  expect(said).toEqual([fault]);
});
