import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TINY } from '../model/tiny.fixture.ts';
import { totalSteps } from '../settings.ts';
import { createTokenizerFile } from '../tokenizer/create.ts';
import { loadCheckpoint } from './checkpoint.ts';
import { createRunNames } from './run-name.ts';
import { type TrainingRun, trainToEnd } from './training-run.ts';

const tokenizerFile = createTokenizerFile(TINY);
const STEPS = totalSteps(TINY);

const train = (options: Partial<TrainingRun> = {}) =>
  trainToEnd({
    settings: TINY,
    tokenizerFile,
    processes: 1,
    onCheckpoint: async () => {},
    onProgress: () => {},
    now: () => 0,
    ...options,
  });

const bytesOf = ({ state }: Awaited<ReturnType<typeof train>>) =>
  Buffer.from(state.weights.buffer, state.weights.byteOffset, state.weights.byteLength);

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lethe-training-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('trainToEnd', () => {
  it('lowers the loss and says how far it is', async () => {
    let time = 0;
    const lines: string[] = [];
    const { losses } = await train({
      now: () => (time += 1000),
      onProgress: (line) => lines.push(line),
    });
    expect(losses).toHaveLength(STEPS);
    const mean = (part: readonly number[]) => part.reduce((a, b) => a + b) / part.length;
    expect(mean(losses.slice(0, 3))).toBeGreaterThan(5);
    expect(mean(losses.slice(-3))).toBeLessThan(mean(losses.slice(0, 3)) - 0.5);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^step 20\/20 {2}loss \d\.\d{3} {2}\d+ tokens\/s {2}0:00 left$/);
  }, 60_000);

  it('ends with the same bytes in one process, in two, and killed and resumed', async () => {
    const whole = await train();
    const two = await train({ processes: 2 });
    expect(bytesOf(two).equals(bytesOf(whole))).toBe(true);
    expect(two.losses).toEqual(whole.losses);

    const file = join(directory, 'checkpoint.safetensors');
    const program = fileURLToPath(new URL('killed-run.fixture.ts', import.meta.url));
    const child = spawn(process.execPath, ['--conditions=development', program, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const found = await loadCheckpoint(file, createRunNames(TINY, tokenizerFile));
    expect(found!.state.step).toBeGreaterThan(0);
    expect(found!.state.step).toBeLessThan(STEPS);
    const resumed = await train({ resume: found });
    expect(bytesOf(resumed).equals(bytesOf(whole))).toBe(true);
    expect(resumed.losses).toEqual(whole.losses);
  }, 120_000);
});

describe('a run', () => {
  const nameOf = (settings = TINY) => createRunNames(settings, tokenizerFile);

  it('keeps its name up to a step while only what comes later changes', () => {
    const [first, second, third] = TINY.stages as [never, never, never];
    const longer = {
      ...TINY,
      stages: [first, { ...(second as object), steps: 50 } as never, third],
    };
    expect(nameOf(longer)(14)).toBe(nameOf()(14));
    expect(nameOf(longer)(15)).not.toBe(nameOf()(15));
  });

  it('has another name with other settings', () => {
    expect(nameOf({ ...TINY, weightDecay: 0.1 })(5)).not.toBe(nameOf()(5));
    expect(nameOf({ ...TINY, seed: 5 })(5)).not.toBe(nameOf()(5));
  });
});
