import { keepCompiledCode } from '../packages/cli/bin/compile-cache.js';
import { describeMachine } from './machine/describe.ts';
import { constitution } from './measures/constitution.ts';
import { gateway } from './measures/gateway.ts';
import { guard } from './measures/guard.ts';
import { health } from './measures/health.ts';
import { install } from './measures/install.ts';
import { memory } from './measures/memory.ts';
import { models } from './measures/models.ts';
import { monitor } from './measures/monitor.ts';
import { privacy } from './measures/privacy.ts';
import { sleep } from './measures/sleep.ts';
import { sockets } from './measures/sockets.ts';
import { startup } from './measures/startup.ts';
import { store } from './measures/store.ts';
import { turn } from './measures/turn.ts';
import { vault } from './measures/vault.ts';
import { reached, TABLE_HEAD, tableRows } from './result.ts';

const measures = {
  gateway,
  constitution,
  guard,
  install,
  startup,
  turn,
  health,
  memory,
  sockets,
  privacy,
  vault,
  store,
  sleep,
  monitor,
  models,
};

// As the command does, so that threads start here as they do there.
keepCompiledCode();

const known = Object.keys(measures);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));

if (unknown.length > 0) {
  process.stderr.write(`Unknown measure. Choose from: ${known.join(', ')}.\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(`${describeMachine()}\n\n${TABLE_HEAD}\n`);
  let missed = 0;
  for (const [name, measure] of Object.entries(measures)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stderr.write(`measuring: ${name}\n`);
    const results = await measure();
    process.stdout.write(`${tableRows(results)}\n`);
    missed += results.filter((result) => !reached(result)).length;
  }
  process.exitCode = missed === 0 ? 0 : 1;
}
