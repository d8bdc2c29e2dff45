import { type FileHandle, open, readFile } from 'node:fs/promises';
import type { ProbeResult } from '@lethe/constitution';
import { errors } from '../errors.ts';

/** What a run is of: results of another run are not mixed with it. */
export interface RunHeading {
  readonly model: string;
  readonly constitution: string | null;
  readonly seed: number;
  readonly goals: number;
  readonly only: readonly string[];
}

/** The results so far and a file that further ones are added to, a line each. */
export interface ResultsFile {
  readonly results: readonly ProbeResult[];
  add(result: ProbeResult): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the results of a run, or begins them (mode 0600).
 *
 * @throws RED_TEAM_OTHER_RUN where the file is of another run
 */
export async function openResults(path: string, heading: RunHeading): Promise<ResultsFile> {
  const known = await readLines(path);
  const first = JSON.stringify(heading);
  if (known.length > 0 && known[0] !== first) throw errors.RED_TEAM_OTHER_RUN({ path });
  const file: FileHandle = await open(path, 'a', 0o600);
  if (known.length === 0) await file.appendFile(`${first}\n`);
  return {
    results: known.slice(1).map((line) => JSON.parse(line) as ProbeResult),
    add: (result) => file.appendFile(`${JSON.stringify(result)}\n`),
    close: () => file.close(),
  };
}

/** Whole lines only: the last one may have been cut off by a crash. */
async function readLines(path: string): Promise<string[]> {
  try {
    const text = await readFile(path, 'utf8');
    return text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .filter(Boolean);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
