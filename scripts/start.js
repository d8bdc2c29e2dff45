import { nodeEnvironment, nodeFlags } from '../packages/cli/bin/node-flags.js';
import { ensureInstalled } from './install.js';
import { runPinned } from './processes.js';
import { ensureWebBuilt } from './web.js';

// `npm start`: installs, builds the app and serves. Arguments after `--` go to `lethe serve`.
ensureInstalled();
process.exitCode =
  (await ensureWebBuilt()) ||
  (await runPinned(['packages/cli/bin/lethe.js', 'serve', ...process.argv.slice(2)], {
    flags: nodeFlags({ development: true }),
    env: nodeEnvironment(process.env),
  }));
