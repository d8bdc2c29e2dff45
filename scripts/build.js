import { ensureInstalled } from './install.js';
import { runPinned } from './processes.js';

// `npm run build`: `dist/` of every package for publishing, and the browser app.
ensureInstalled();
process.exitCode =
  (await runPinned(['node_modules/typescript/bin/tsc', '--build'])) ||
  (await runPinned(['node_modules/vite/bin/vite.js', 'build', 'packages/web']));
