import { judgeEngine } from '../../privacy/judge-engine.ts';
import { measureEngine } from '../../privacy/measure-engine.ts';
import { ENGINES } from './engines.ts';

// One engine a process, so that none warms or burdens another: `node run.ts NAME` prints JSON.
const [name = ''] = process.argv.slice(2);
const open = ENGINES[name];
if (open === undefined) {
  process.stderr.write(`Choose from: ${Object.keys(ENGINES).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  // Some packages print notices.
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = () => true;
  const engine = await open();
  const measured = { ...(await measureEngine(engine.run)), ...(await judgeEngine(engine.spans)) };
  write(`${JSON.stringify(measured)}\n`);
  process.exit(0);
}
