import { findOpenFiles } from '@lethe/sleep';
import type { Check } from './check.ts';

/** Whether everything in the data directory is closed to the other users of this machine. */
export async function checkFileModes(directory: string): Promise<Check> {
  const check = 'file modes';
  const found = await findOpenFiles(directory);
  if (!found) {
    return { check, outcome: 'not run', detail: 'Windows has no file modes', findings: [] };
  }
  const { count, open, listed } = found;
  return {
    check,
    outcome: open === 0 ? 'ok' : 'problem',
    detail: open === 0 ? `${count} files and directories, all private` : `${open} of ${count} open`,
    findings: listed.map(
      ({ path, mode }) =>
        `${path} is open to other users of this machine. Run: chmod ${mode} ${path}`,
    ),
  };
}
