import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';

export type Child = ChildProcessByStdio<Writable, Readable, null>;

/** Runs a script of this folder as a process of its own; it is killed with the test. */
export function startChild(script: string, ...values: readonly string[]): Child {
  const path = join(import.meta.dirname, script);
  const child = spawn(
    process.execPath,
    ['--conditions=development', '--no-warnings', path, ...values],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'lethe-compile-cache') },
    },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** How a child ended: `SIGKILL`, or `0` when it did all its work. */
export async function ended(child: Child): Promise<string> {
  const [code, signal] = await once(child, 'exit');
  return String(signal ?? code);
}
