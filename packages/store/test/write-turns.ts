/**
 * A process that records turns of the user "ada" from a first number on and writes the number of
 * each turn, once it is durable, to its output. It stops at the first failure and writes its code.
 */
import { isCodedError } from '@lethe/protocol';
import { openKeyring } from '@lethe/vault';
import { openStore } from '../src/index.ts';
import { keyringDirectory, ROOT_KEY } from './keyring-place.ts';
import { measuredTurn } from './measured-turn.ts';

const [path = '', first = '0', count = '1000'] = process.argv.slice(2);
const keyring = await openKeyring({ directory: keyringDirectory(path), rootKey: ROOT_KEY });
const store = await openStore({ path, keyring });
for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
  try {
    await store.recordTurn(measuredTurn({ turnId: `turn-${number}`, at: number }));
    process.stdout.write(`${number}\n`);
  } catch (error) {
    const session = await store.diary.turns('ada', 'session-1');
    const code = isCodedError(error) ? error.code : 'UNCODED';
    process.stdout.write(`${code} ${session?.turns.length}\n`);
    break;
  }
}
