/** Spills a known state into a directory, says so and waits to be killed. Argument: the directory. */
import { createCacheSpill } from '../src/steps/caches/cache-spill.ts';

const [directory = ''] = process.argv.slice(2);
const spill = createCacheSpill({ directory });
await spill.put('one', new TextEncoder().encode('what somebody said '.repeat(500)));
process.stdout.write('spilled\n');
setInterval(() => {}, 1000);
