import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { init } from '@jax-js/jax';
import { exportRun } from './export/export-run.ts';
import { loadCheckpoint, saveCheckpoint } from './run/checkpoint.ts';
import { runName } from './run/run-name.ts';
import { trainToEnd } from './run/training-run.ts';
import { NANO } from './settings.ts';
import { createTokenizerFile } from './tokenizer/create.ts';

const USAGE = `Trains the nano model and writes it to packages/models/weights/nano.

npm run train -- nano             trains, or goes on where a run was interrupted, then exports
npm run train -- nano --fresh     forgets an interrupted run
npm run train -- nano --steps N   trains one stage of N steps (another model, to try things out)
npm run train -- nano --no-export trains only`;

const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, '.cache/training/nano');
const CHECKPOINT = join(CACHE, 'checkpoint.safetensors');
const MODELS = join(ROOT, 'packages/models');

const { values: flags } = parseArgs({
  allowNegative: true,
  options: {
    steps: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    export: { type: 'boolean', default: true },
    help: { type: 'boolean', default: false },
  },
});
const steps = flags.steps === undefined ? undefined : Number(flags.steps);
if (flags.help || (steps !== undefined && !(Number.isInteger(steps) && steps > 0))) {
  console.log(USAGE);
  process.exit(flags.help ? 0 : 2);
}
const settings = steps
  ? { ...NANO, stages: [{ ...NANO.stages[0]!, steps, scheduleSteps: steps }] }
  : NANO;

await init();
const tokenizerFile = createTokenizerFile(settings);
await mkdir(CACHE, { recursive: true });
await writeFile(join(CACHE, 'tokenizer.json'), tokenizerFile);
const run = runName(settings, tokenizerFile);
const resume = flags.fresh ? undefined : await loadCheckpoint(CHECKPOINT, run);
console.log(resume ? `run ${run} goes on at step ${resume.state.step}` : `run ${run} starts`);
const { state, losses } = await trainToEnd({
  settings,
  tokenizerFile,
  ...(resume && { resume }),
  onCheckpoint: (state, losses) =>
    saveCheckpoint(CHECKPOINT, settings.shape, { state, losses, run }),
  onProgress: (line) => console.log(line),
  now: () => performance.now(),
});
if (flags.export) {
  console.log('exporting and scoring');
  const { version } = JSON.parse(await readFile(join(MODELS, 'package.json'), 'utf8'));
  const { perplexity, topics, knownTopics, obedience } = await exportRun({
    settings,
    tokenizerFile,
    weights: state.weights,
    losses,
    version,
    machine: `${cpus()[0]!.model.trim()}, one core of ${cpus().length}, Node ${process.version}`,
    directory: join(MODELS, 'weights/nano'),
    pinnedFile: join(MODELS, 'src/nano/pinned.ts'),
  });
  console.log(JSON.stringify({ perplexity, topics, knownTopics, obedience }, null, 1));
}
process.exit(0);
