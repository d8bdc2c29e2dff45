import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from './check.ts';

const OTHERS = 0o077;
const MOST_LISTED = 20;

async function* everythingBelow(directory: string): AsyncGenerator<string> {
  yield directory;
  for await (const entry of await opendir(directory)) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* everythingBelow(path);
    else yield path;
  }
}

/** Whether everything in the data directory is closed to the other users of this machine. */
export async function checkFileModes(directory: string): Promise<Check> {
  const check = 'file modes';
  if (process.platform === 'win32') {
    return { check, outcome: 'not run', detail: 'Windows has no file modes', findings: [] };
  }
  const findings: string[] = [];
  let open = 0;
  let count = 0;
  for await (const path of everythingBelow(directory)) {
    const found = await lstat(path).catch(() => null);
    if (found === null) continue;
    count += 1;
    // The mode of a link says nothing: what it leads to lies elsewhere.
    if (found.isSymbolicLink() || (found.mode & OTHERS) === 0) continue;
    open += 1;
    const mode = found.isDirectory() ? 700 : 600;
    if (findings.length < MOST_LISTED) {
      findings.push(`${path} is open to other users of this machine. Run: chmod ${mode} ${path}`);
    }
  }
  return {
    check,
    outcome: open === 0 ? 'ok' : 'problem',
    detail: open === 0 ? `${count} files and directories, all private` : `${open} of ${count} open`,
    findings,
  };
}
