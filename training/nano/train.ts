import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportRun } from './export/export-run.ts';
import { loadCheckpoint, saveCheckpoint } from './run/checkpoint.ts';
import { createRunNames } from './run/run-name.ts';
import { trainToEnd } from './run/training-run.ts';
import { MODELS } from './settings.ts';
import { createTokenizerFile } from './tokenizer/create.ts';

const USAGE = `Trains a model and writes it to packages/models/weights.

npm run train -- nano                  trains, or goes on where a run was interrupted, then exports
npm run train -- nano-small            the same for the smaller model
npm run train -- nano --processes 1    on one core; the weights are the same
npm run train -- nano --fresh          forgets an interrupted run
npm run train -- nano --no-export      trains only`;

const ROOT = resolve(import.meta.dirname, '../..');
const PACKAGE = join(ROOT, 'packages/models');

const { values: flags } = parseArgs({
  allowNegative: true,
  options: {
    model: { type: 'string', default: 'nano' },
    processes: { type: 'string', default: '2' },
    fresh: { type: 'boolean', default: false },
    export: { type: 'boolean', default: true },
    help: { type: 'boolean', default: false },
  },
});
const settings = MODELS.get(flags.model);
if (flags.help || !settings || !['1', '2'].includes(flags.processes)) {
  console.log(USAGE);
  process.exit(flags.help ? 0 : 2);
}

const cache = join(ROOT, '.cache/training', settings.name);
const checkpointFile = join(cache, 'checkpoint.safetensors');
const tokenizerFile = createTokenizerFile(settings);
await mkdir(cache, { recursive: true });
await writeFile(join(cache, 'tokenizer.json'), tokenizerFile);
const runAt = createRunNames(settings, tokenizerFile);
const resume = flags.fresh ? undefined : await loadCheckpoint(checkpointFile, runAt);
const { log } = console;
log(resume ? `${settings.name} goes on at step ${resume.state.step}` : `${settings.name} starts`);
const { state, losses, seconds } = await trainToEnd({
  settings,
  tokenizerFile,
  processes: flags.processes === '1' ? 1 : 2,
  resume,
  onCheckpoint: (progress) =>
    saveCheckpoint(checkpointFile, { ...progress, run: runAt(progress.state.step) }),
  onProgress: log,
  now: () => performance.now(),
});
if (flags.export) {
  log('exporting and scoring');
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
  await exportRun({
    settings,
    tokenizerFile,
    weights: state.weights,
    losses,
    seconds,
    version,
    machine: `${cpus()[0]!.model.trim()}, ${cpus().length} cores, Node ${process.version}`,
    directory: join(PACKAGE, 'weights', settings.name),
    pinnedFile: join(PACKAGE, 'src/nano/pinned.ts'),
    onProgress: log,
  });
}
process.exit(0);
