import { TINY } from '../model/tiny.fixture.ts';
import { createTokenizerFile } from '../tokenizer/create.ts';
import { saveCheckpoint } from './checkpoint.ts';
import { createRunNames } from './run-name.ts';
import { trainToEnd } from './training-run.ts';

// Trains the tiny model and keeps each step in the file named by the first argument, until it is killed.
const [file] = process.argv.slice(2);
const tokenizerFile = createTokenizerFile(TINY);
const runAt = createRunNames(TINY, tokenizerFile);
await trainToEnd({
  settings: TINY,
  tokenizerFile,
  processes: 2,
  checkpointMs: 0,
  onCheckpoint: async (progress) => {
    const { step } = progress.state;
    await saveCheckpoint(file!, { ...progress, run: runAt(step) });
    process.stdout.write(`${step}\n`);
  },
  onProgress: () => {},
  now: () => performance.now(),
});
