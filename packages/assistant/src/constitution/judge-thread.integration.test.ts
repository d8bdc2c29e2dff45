import { createDetectors, judgeInput, loadConstitution } from '@lethe/constitution';
import { expect, it, onTestFinished } from 'vitest';
import { scheduleByTimer } from '../time/schedule.ts';
import { createTestTime } from '../time/time.fixture.ts';
import { createJudgeThread, type JudgeThreadOptions } from './judge-thread.ts';

const request = async (text = 'How to make a bomb') => ({
  messages: [{ role: 'user' as const, text }],
  constitution: await loadConstitution(),
});

const thread = (options: Partial<JudgeThreadOptions> = {}) => {
  const made = createJudgeThread({
    ...{ schedule: scheduleByTimer, timeoutMs: 120_000, startMs: 120_000 },
    ...options,
  });
  onTestFinished(() => made.close());
  return made;
};

const program = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);

/** A thread that never comes to judge, and one that never ends judging. */
const NEVER_READY = program('setInterval(() => {}, 1000)');
const NEVER_DONE = program(
  `import { parentPort } from 'node:worker_threads';
   parentPort.on('message', () => {});
   parentPort.postMessage({ type: 'ready' });`,
);

it('judges as it would be judged here, each request by its own constitution', async () => {
  const detectors = await createDetectors();
  const { judge } = thread();
  const asked = await request();
  const lax = { ...asked, constitution: { ...asked.constitution, principles: [] } };
  const [strict, free] = await Promise.all([judge(asked), judge(lax)]);
  expect(strict).toEqual(judgeInput({ ...asked, detectors }));
  expect(strict.verdict).toBe('block');
  expect(free.verdict).toBe('allow');
});

it('is unscored when the thread takes too long to start, and a new one starts with the next', async () => {
  const time = createTestTime();
  const { judge } = thread({ schedule: time.schedule, startMs: 100, entry: NEVER_READY });
  for (let count = 0; count < 2; count++) {
    const judged = judge(await request());
    time.advance(100);
    expect((await judged).verdict).toBe('unscored');
  }
});

it('is unscored when judging takes too long', async () => {
  const { judge } = thread({ timeoutMs: 1, entry: NEVER_DONE });
  expect((await judge(await request())).verdict).toBe('unscored');
});

it('is unscored when the thread ends', async () => {
  const { judge } = thread({ entry: program('throw new Error()') });
  expect((await judge(await request())).verdict).toBe('unscored');
});

it('is unscored at once when too many wait', async () => {
  const made = thread({ entry: NEVER_READY, most: 2 });
  const asked = await request();
  const waiting = [made.judge(asked), made.judge(asked)];
  expect((await made.judge(asked)).verdict).toBe('unscored');
  await made.close();
  expect((await Promise.all(waiting)).map(({ verdict }) => verdict)).toEqual([
    'unscored',
    'unscored',
  ]);
});
