import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { openKeyring } from '../src/index.ts';
import { dieAtStep } from './die-at-step.ts';

// change-keyring.ts DIRECTORY CHANGE STEP: does one change of a keyring and dies before that step.
const [directory = '', change = '', step = '0'] = process.argv.slice(2);
const rootKey = { kind: 'file', path: join(directory, 'root.key') } as const;

// A killed process leaves no cache behind, so it is written before.
flushCompileCache();
if (change === 'create') dieAtStep(Number(step));
const keyring = await openKeyring({ directory, rootKey });
if (change !== 'create') dieAtStep(Number(step));

const changes: Record<string, () => Promise<unknown>> = {
  create: () => keyring.sealerOf('ann'),
  root: () => keyring.rewrap(rootKey),
  user: () => keyring.rotateUser('ann'),
  recovery: () => keyring.recoveryKey(),
  destroy: () => keyring.destroy('ann'),
};
await changes[change]?.();
keyring.close();
