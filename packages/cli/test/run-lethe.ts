import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const lethe = fileURLToPath(new URL('../bin/lethe.js', import.meta.url));

export interface Outcome {
  status: number | null;
  out: string;
  err: string;
}

export interface StartOptions {
  /** Where it runs; here where absent. */
  cwd?: string;
  env?: Record<string, string>;
}

export interface RunOptions extends StartOptions {
  /** What its standard input holds. */
  input?: string | Buffer;
}

/** Starts the command as a user would, in a process of its own. */
export const startLethe = (
  args: readonly string[],
  { cwd, env }: StartOptions = {},
): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [lethe, ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });

/** Runs the command to its end. */
export const runLethe = (
  args: readonly string[],
  { input = '', ...options }: RunOptions = {},
): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = startLethe(args, options);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    // A command that reads nothing may be gone before all was written.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('close', (status) =>
      resolve({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
