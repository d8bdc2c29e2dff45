import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const lethe = fileURLToPath(new URL('../bin/lethe.js', import.meta.url));

export interface Outcome {
  status: number | null;
  out: string;
  err: string;
}

export interface RunOptions {
  cwd: string;
  env?: Record<string, string>;
}

/** Runs the command as a user would, in a process of its own. */
export const runLethe = (args: readonly string[], { cwd, env }: RunOptions): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [lethe, ...args], {
      cwd,
      env: { ...process.env, NODE_OPTIONS: '', ...env },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (status) => resolve({ status, out, err }));
  });
