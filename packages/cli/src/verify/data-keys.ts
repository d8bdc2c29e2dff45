import type { Keyring } from '@lethe/vault';
import type { Check } from './check.ts';

/** Whether every wrapped data key can be read: a damaged one is better found before it is needed. */
export async function checkDataKeys(keyring: Pick<Keyring, 'verifyDataKeys'>): Promise<Check> {
  const { keys, damaged } = await keyring.verifyDataKeys();
  return {
    check: 'data keys',
    outcome: damaged === 0 ? 'ok' : 'problem',
    detail:
      damaged === 0
        ? `${keys}, all whole`
        : `${damaged} of ${keys} damaged. Put the files of the keys directory back from a copy.`,
    findings: [],
  };
}
