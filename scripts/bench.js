import { ensureInstalled } from './install.js';
import { runPinned } from './processes.js';
import { ensureWebBuilt } from './web.js';

// `npm run bench -- [NAME ...]`: speed and memory, all measures or the named ones.
ensureInstalled();
process.exitCode =
  (await ensureWebBuilt()) || (await runPinned(['bench/index.ts', ...process.argv.slice(2)]));
