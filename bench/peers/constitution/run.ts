import { measureJudge } from '../../constitution/measure-judge.ts';
import { ENGINES } from './engines.ts';

// One engine a process, so that none warms or burdens another: `node run.ts NAME UNITS` prints JSON.
// UNITS is the length of the hostile texts, UTF-16 code units.
const [name = '', units = '10000'] = process.argv.slice(2);
const open = ENGINES[name];
if (open === undefined) {
  process.stderr.write(`Choose from: ${Object.keys(ENGINES).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  const measured = await measureJudge(await open(), { hostileUnits: Number(units) });
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}
