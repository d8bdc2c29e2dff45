import { ensureInstalled } from './install.js';
import { runPinned } from './processes.js';

// `npm run soak -- [WRITES] [ROTATIONS] [ERASURES]`: kills a process again and again and looks what is lost.
ensureInstalled();
process.exitCode = await runPinned(['packages/store/test/soak/soak.ts', ...process.argv.slice(2)]);
