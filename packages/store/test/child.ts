import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';

export type Child = ChildProcessByStdio<Writable, Readable, null>;

const NODE = ['--conditions=development', '--no-warnings'];

/** Runs a script of this folder as a process of its own; it is killed with the test. */
export function startChild(script: string, ...values: readonly string[]): Child {
  const path = join(import.meta.dirname, script);
  const child = spawn(process.execPath, [...NODE, path, ...values], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** Waits for the first output, which tells that the child is ready. */
export async function readyChild(script: string, ...values: readonly string[]): Promise<Child> {
  const child = startChild(script, ...values);
  await once(child.stdout, 'data');
  return child;
}

/** Ends the input of a child and waits until it has left. */
export async function endChild(child: Child): Promise<void> {
  const left = once(child, 'exit');
  child.stdin.end();
  await left;
}
