/**
 * A process that is killed while it works. It writes a line for each thing that it has acknowledged.
 *
 * `write FIRST`: records turns and audit events of the user "ada" from a number on, without end.
 * `rotate`: gives "ada" a new key and moves everything to it, over and over, while turns go on.
 * `erase USER`: erases a user.
 */
import { openKeyring } from '@lethe/vault';
import { openStore } from '../../src/index.ts';
import { keyringDirectory, ROOT_KEY } from '../keyring-place.ts';
import { measuredTurn } from '../measured-turn.ts';

const [path = '', work = '', given = '0'] = process.argv.slice(2);
const keyring = await openKeyring({ directory: keyringDirectory(path), rootKey: ROOT_KEY });
const store = await openStore({ path, keyring });
const say = (line: string) => process.stdout.write(`${line}\n`);

async function writeTurns(): Promise<void> {
  for (let number = Number(given); ; number += 1) {
    const event = { actor: 'ada', action: 'model.called', subject: 'ada' } as const;
    await Promise.all([
      store.recordTurn(measuredTurn({ turnId: `turn-${number}`, at: number })),
      store.audit.append({ ...event, numbers: { number } }),
    ]);
    say(`turn ${number}`);
  }
}

async function rotate(): Promise<void> {
  say('begin');
  for (;;) {
    await store.rotation.begin('ada');
    await store.rotation.reencrypt({ batch: 3, onProgress: () => say('moved') });
    say('rotated');
  }
}

say('open');
if (work === 'write') await writeTurns();
if (work === 'rotate') await Promise.all([rotate(), writeTurns()]);
if (work === 'erase') {
  await store.erase(given);
  say('erased');
}
await store.close();
keyring.close();
