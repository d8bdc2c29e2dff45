/** A Lethe process of its own: opens a store and keeps it until its input ends. */
import { openKeyring } from '@lethe/vault';
import { openStore } from '../src/index.ts';
import { keyringDirectory, ROOT_KEY } from './keyring-place.ts';

const path = process.argv[2] ?? '';
const keyring = await openKeyring({ directory: keyringDirectory(path), rootKey: ROOT_KEY });
const store = await openStore({ path, keyring });
process.stdout.write('open\n');
process.stdin.resume();
process.stdin.on('end', () => store.close());
