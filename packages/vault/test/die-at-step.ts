import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const STEPS = ['open', 'rename', 'rm', 'mkdir'] as const;

/** From now on this process kills itself (SIGKILL) right before its n-th step on the file system. */
export function dieAtStep(n: number): void {
  let steps = 0;
  const mutable = fs as unknown as Record<string, (...values: unknown[]) => unknown>;
  for (const name of STEPS) {
    const original = mutable[name];
    mutable[name] = (...values) => {
      steps += 1;
      if (steps === n) process.kill(process.pid, 'SIGKILL');
      return original(...values);
    };
  }
  syncBuiltinESMExports();
}
