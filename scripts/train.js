import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.js';
import { runPinned } from './processes.js';

// `npm run train -- NAME [OPTIONS]`: trains and exports the weights that training/NAME makes.
ensureInstalled();
const [name = '', ...args] = process.argv.slice(2);
const script = (folder) => join('training', folder, 'train.ts');
const known = readdirSync(join(root, 'training')).filter((folder) =>
  existsSync(join(root, script(folder))),
);
if (known.includes(name)) {
  process.exitCode = await runPinned([script(name), ...args]);
} else {
  process.stderr.write(`Name what to train: ${known.join(', ')}.\n`);
  process.exitCode = 2;
}
