import { existsSync } from 'node:fs';
import { isCodedError } from '@lethe/protocol';
import { openStore } from '@lethe/store';
import type { Finding } from './finding.ts';

/** Whether the store can be opened and passes its own check. */
export const checkStore = async (path: string): Promise<Finding> => {
  const check = 'store';
  if (!existsSync(path)) return { check, ok: true, detail: 'nothing is stored yet' };
  try {
    const store = await openStore({ path });
    await store.close();
    return { check, ok: true, detail: path };
  } catch (error) {
    if (!isCodedError(error)) throw error;
    return { check, ok: false, detail: error.message };
  }
};
