/** A Lethe process of its own: opens a store and keeps it until its input ends. */
import { openStore } from '../src/index.ts';

const store = await openStore({ path: process.argv[2] ?? '' });
process.stdout.write('open\n');
process.stdin.resume();
process.stdin.on('end', () => store.close());
