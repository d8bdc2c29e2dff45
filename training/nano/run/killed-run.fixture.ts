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
  onCheckpoint: async (state, losses) => {
    await saveCheckpoint(file!, { state, losses, run: runAt(state.step) });
    process.stdout.write(`${state.step}\n`);
  },
  onProgress: () => {},
  now: () => performance.now(),
});
