import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '../result.ts';
import { withDirectory } from '../server/directory.ts';
import { freePort, untilReady } from '../server/process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** From a fresh clone with nothing installed to a server that can answer, by `npm start` alone. */
export const install = (): Promise<Result[]> =>
  withDirectory(async (directory) => {
    const clone = join(directory, 'clone');
    spawnSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' });
    const port = await freePort();
    const startedAt = performance.now();
    const child = spawn(
      'npm',
      ['start', '--', '--port', String(port), '--data-dir', join(directory, 'data')],
      { cwd: clone, stdio: 'ignore', detached: true },
    );
    try {
      const readyAt = await untilReady(`http://127.0.0.1:${port}`, 600_000);
      const seconds = (readyAt - startedAt) / 1000;
      return [
        {
          name: 'fresh clone to ready, install included',
          value: seconds,
          unit: 's',
          bar: { at: 120, kind: 'most' },
        },
      ];
    } finally {
      if (child.pid) process.kill(-child.pid, 'SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
    }
  });
