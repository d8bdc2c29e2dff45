import { init } from '@jax-js/jax';
import { beforeAll, expect, it } from 'vitest';
import { TINY } from '../model/tiny.fixture.ts';
import type { TrainingState } from '../model/trainer.ts';
import { totalSteps } from '../settings.ts';
import { createTokenizerFile } from '../tokenizer/create.ts';
import { type TrainingRun, trainToEnd } from './training-run.ts';

beforeAll(async () => {
  await init();
});

const tokenizerFile = createTokenizerFile(TINY);

function train(options: Partial<TrainingRun> = {}) {
  return trainToEnd({
    settings: TINY,
    tokenizerFile,
    onCheckpoint: async () => {},
    onProgress: () => {},
    now: () => 0,
    ...options,
  });
}

it('lowers the loss, and a resumed run ends with the weights of an uninterrupted one', async () => {
  let time = 0;
  const kept: { state: TrainingState; losses: number[] }[] = [];
  const lines: string[] = [];
  const whole = await train({
    now: () => (time += 1000),
    checkpointMs: 5000,
    onCheckpoint: async (state, losses) => void kept.push({ state, losses: [...losses] }),
    onProgress: (line) => lines.push(line),
  });
  expect(whole.losses).toHaveLength(totalSteps(TINY));
  const first = whole.losses.slice(0, 3).reduce((a, b) => a + b) / 3;
  const last = whole.losses.slice(-3).reduce((a, b) => a + b) / 3;
  expect(first).toBeGreaterThan(5);
  expect(last).toBeLessThan(first - 1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^step 20\/20 {2}loss \d\.\d{3} {2}\d+ tokens\/s {2}0:00 left$/);

  const middle = kept.find(({ state }) => state.step > 3 && state.step < totalSteps(TINY))!;
  expect(middle.losses).toHaveLength(middle.state.step);
  const resumed = await train({ resume: middle });
  expect(resumed.losses).toEqual(whole.losses);
  expect(resumed.state).toEqual(whole.state);
}, 60_000);
