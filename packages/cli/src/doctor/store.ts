import { existsSync } from 'node:fs';
import { isCodedError } from '@lethe/protocol';
import { type Config, keptPaths, openKept } from '@lethe/server';
import type { Finding } from './finding.ts';

/** Whether the store can be opened with its keys and passes its own check. */
export const checkStore = async (config: Config): Promise<Finding> => {
  const check = 'store';
  const path = keptPaths(config).database;
  if (!existsSync(path)) return { check, ok: true, detail: 'nothing is stored yet' };
  try {
    await (await openKept(config)).close();
    return { check, ok: true, detail: path };
  } catch (error) {
    if (!isCodedError(error)) throw error;
    return { check, ok: false, detail: error.message };
  }
};
