import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kept, loadConfig, openKept } from '@lethe/server';
import { onTestFinished } from 'vitest';
import { type Outcome, runHere } from './run-here.ts';

/** A data directory that is gone after the test, and the commands on it. */
export interface DataDirectory {
  readonly directory: string;
  /** Runs a command on it, words split at spaces. */
  lethe(command: string, env?: Record<string, string>): Promise<Outcome>;
  /** Opens what is kept in it for a moment. */
  withKept<Result>(
    work: (kept: Kept) => Promise<Result>,
    env?: Record<string, string>,
  ): Promise<Result>;
}

export async function dataDirectory(): Promise<DataDirectory> {
  const parent = await mkdtemp(join(tmpdir(), 'lethe-command-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const directory = join(parent, 'data');
  return {
    directory,
    lethe: (command, env) => runHere([...command.split(' '), '--data-dir', directory], env),
    async withKept(work, env = {}) {
      const { config } = await loadConfig({ flags: { 'data.directory': directory }, env });
      const kept = await openKept(config);
      try {
        return await work(kept);
      } finally {
        await kept.close();
      }
    },
  };
}
