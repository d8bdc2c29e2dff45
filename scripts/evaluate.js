import { ensureInstalled } from './install.js';
import { runPinned } from './processes.js';

// `npm run evaluate -- pii --data FILE`: how well a part of Lethe does on labelled data.
ensureInstalled();
process.exitCode = await runPinned(['evaluation/index.ts', ...process.argv.slice(2)]);
