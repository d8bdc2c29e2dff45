/** Exports the user "ada" of a directory; writes how many rows there were and the most memory it had. */
import { withStore } from './open.ts';

const [directory = ''] = process.argv.slice(2);
let rows = 0;
let bytes = 0;
await withStore(directory, async (store) => {
  for await (const row of store.export('ada')) {
    rows += 1;
    bytes += JSON.stringify(row).length;
  }
});
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ rows, bytes, megabytes })}\n`);
