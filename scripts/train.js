import { ensureInstalled } from './install.js';
import { runPinned } from './processes.js';

// `npm run train -- NAME [OPTIONS]`: trains and exports the weights of that name.
ensureInstalled();
const SCRIPTS = {
  nano: ['training/nano/train.ts'],
  'nano-small': ['training/nano/train.ts', '--model', 'nano-small'],
  topics: ['training/topics/train.ts'],
  constitution: ['training/constitution/train.ts'],
};
const [name = '', ...args] = process.argv.slice(2);
if (Object.hasOwn(SCRIPTS, name)) {
  process.exitCode = await runPinned([...SCRIPTS[name], ...args]);
} else {
  process.stderr.write(`Name what to train: ${Object.keys(SCRIPTS).join(', ')}.\n`);
  process.exitCode = 2;
}
