import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { init } from '@jax-js/jax';
import { loadCheckpoint, saveCheckpoint } from './run/checkpoint.ts';
import { runName } from './run/run-name.ts';
import { trainToEnd } from './run/training-run.ts';
import { NANO } from './settings.ts';
import { createTokenizerFile } from './tokenizer/create.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, '.cache/training/nano');
const CHECKPOINT = join(CACHE, 'checkpoint.safetensors');

const { values } = parseArgs({
  options: { steps: { type: 'string' }, fresh: { type: 'boolean' } },
});
const settings = { ...NANO, ...(values.steps ? { steps: Number(values.steps) } : {}) };

await init();
console.log('training the tokenizer');
const tokenizerFile = createTokenizerFile(settings);
await mkdir(CACHE, { recursive: true });
await writeFile(join(CACHE, 'tokenizer.json'), tokenizerFile);
const run = runName(settings, tokenizerFile);
const resume = values.fresh ? undefined : await loadCheckpoint(CHECKPOINT, run);
console.log(resume ? `run ${run} goes on at step ${resume.state.step}` : `run ${run} starts`);
await trainToEnd({
  settings,
  tokenizerFile,
  ...(resume && { resume }),
  onCheckpoint: (state, losses) =>
    saveCheckpoint(CHECKPOINT, settings.shape, { state, losses, run }),
  onProgress: (line) => console.log(line),
  now: () => performance.now(),
});
process.exit(0);
