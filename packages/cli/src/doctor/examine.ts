import { BUILT_APP, type Config } from '@lethe/server';
import { checkApp } from './app.ts';
import { checkDataDirectory } from './data-directory.ts';
import type { Finding } from './finding.ts';
import { checkModel } from './model.ts';
import { checkNode } from './node-version.ts';
import { checkPort } from './port.ts';
import { checkStore } from './store.ts';

/** Everything that `lethe serve` needs, checked in the order in which it needs it. */
export const examine = async (config: Config): Promise<readonly Finding[]> => [
  checkNode(),
  await checkDataDirectory(config.data.directory),
  await checkStore(config),
  await checkModel(),
  checkApp(BUILT_APP),
  await checkPort(config.server),
];
