import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { nodeEnvironment, nodeFlags } from '../../packages/cli/bin/node-flags.js';

const lethe = fileURLToPath(new URL('../../packages/cli/bin/lethe.js', import.meta.url));

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Secret of the one-time link. */
  readonly secret: string;
  /** Milliseconds from the start of the process to the first `/readyz` of 200. */
  readonly readyMs: number;
  /** Resident memory in MB. */
  residentMegabytes(): Promise<number>;
  stop(): Promise<void>;
}

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Resolves with the time at which `/readyz` first answered 200. */
export const untilReady = async (url: string, deadlineMs = 180_000): Promise<number> => {
  const deadline = performance.now() + deadlineMs;
  while (performance.now() < deadline) {
    const status = await fetch(`${url}/readyz`).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return performance.now();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`The server was not ready within ${deadlineMs} ms.`);
};

/** The link is printed a moment after the server is ready. */
const untilSecret = async (printed: () => string): Promise<string> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const secret = /#link=([A-Za-z0-9_-]{43})/.exec(printed())?.[1];
    if (secret) return secret;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('The server printed no one-time link.');
};

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

/** Starts `lethe serve` in a process of its own and waits until it is ready. */
export const startServerProcess = async (options: {
  dataDirectory: string;
  /** Variables besides those of this process. */
  env?: Readonly<Record<string, string>>;
}): Promise<ServerProcess> => {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...nodeFlags({ development: true }),
      lethe,
      'serve',
      '--port',
      String(port),
      '--data-dir',
      options.dataDirectory,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: nodeEnvironment({ ...process.env, ...options.env }) },
  );
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const url = `http://127.0.0.1:${port}`;
  const readyAt = await untilReady(url);
  const secret = await untilSecret(() => printed);
  return {
    url,
    pid: child.pid as number,
    secret,
    readyMs: readyAt - startedAt,
    residentMegabytes: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended(child);
    },
  };
};
