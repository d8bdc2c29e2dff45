import { BUILT_APP, type Config } from '@lethe/server';
import { checkApp } from './app.ts';
import { checkDataDirectory } from './data-directory.ts';
import type { Finding } from './finding.ts';
import { checkModel } from './model.ts';
import { checkNode } from './node-version.ts';
import { checkPort } from './port.ts';
import { checkStore } from './store.ts';

/** Everything that `lethe serve` needs, checked in the order in which it needs it. */
export const examine = async ({ data, server, vault }: Config): Promise<readonly Finding[]> => [
  checkNode(),
  await checkDataDirectory(data.directory),
  await checkStore({ data, vault }),
  await checkModel(),
  checkApp(BUILT_APP),
  await checkPort(server),
];
