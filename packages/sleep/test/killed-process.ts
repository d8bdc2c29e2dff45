/**
 * Sleeps in a directory and stops for ever at one place, which it names on standard output: the process
 * that is killed there. Arguments: the directory, the place.
 */
import { join } from 'node:path';
import { createSleeper } from '../src/cycle/sleeper.ts';
import type { Step } from '../src/steps/step.ts';
import { counterStep } from './counter-step.ts';
import { openHouse } from './house.ts';

const [directory = '', place = ''] = process.argv.slice(2);
const house = await openHouse({ directory });
const path = join(directory, 'counter');

async function reach(here: string): Promise<void> {
  if (here !== place) return;
  process.stdout.write('reached\n');
  await new Promise(() => setInterval(() => {}, 1000));
}

const plain = counterStep(path);
let scores = 0;
const stopping: Step = {
  ...plain,
  async snapshot(context) {
    await reach('snapshot');
    return (await plain.snapshot?.(context)) ?? null;
  },
  async change(context) {
    await reach('before the change');
    const report = await plain.change(context);
    await reach('after the change');
    return report;
  },
  async score(context) {
    if (scores++ > 0) await reach('second score');
    return plain.score(context);
  },
};
const last: Step = {
  ...counterStep(join(directory, 'other')),
  name: 'last',
  async change(context) {
    await reach('the next step');
    return counterStep(join(directory, 'other')).change(context);
  },
};
const allowance = { seconds: 3600, tokens: 0, microcents: 0 };
const sleeper = createSleeper({
  steps: [stopping, last],
  store: house.store,
  shelf: house.shelf,
  allowance: { light: allowance, deep: allowance },
  randomId: () => 'killed',
});
await sleeper.begin();
await (await sleeper.sleepNow({ mode: 'light' })).ended;
