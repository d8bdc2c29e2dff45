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
  const made = createJudgeThread({ schedule: scheduleByTimer, timeoutMs: 120_000, ...options });
  onTestFinished(() => made.close());
  return made;
};

const NEVER = new URL('data:text/javascript,setInterval(() => {}, 1000)');

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

it('is unscored when it takes too long, and asked again in a new thread', async () => {
  const time = createTestTime();
  const { judge } = thread({ schedule: time.schedule, timeoutMs: 100, entry: NEVER });
  const judged = judge(await request());
  time.advance(100);
  expect((await judged).verdict).toBe('unscored');
  const again = judge(await request());
  time.advance(100);
  expect((await again).verdict).toBe('unscored');
});

it('is unscored when the thread ends', async () => {
  const { judge } = thread({ entry: new URL('data:text/javascript,throw new Error()') });
  expect((await judge(await request())).verdict).toBe('unscored');
});

it('is unscored at once when too many wait', async () => {
  const made = thread({ entry: NEVER, most: 2 });
  const asked = await request();
  const waiting = [made.judge(asked), made.judge(asked)];
  expect((await made.judge(asked)).verdict).toBe('unscored');
  await made.close();
  expect((await Promise.all(waiting)).map(({ verdict }) => verdict)).toEqual([
    'unscored',
    'unscored',
  ]);
});
