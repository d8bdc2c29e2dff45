import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../server/process.ts';
import type { Listening } from './processes.ts';

const FOLDER = join(import.meta.dirname, '../peers/gateway');
const PROGRAM = 'node_modules/@portkey-ai/gateway/build/start-server.js';
const START_MS = 30_000;

/** Installs the peer beside its own lock file; it is no dependency of the project. */
const install = (): boolean => {
  if (existsSync(join(FOLDER, PROGRAM))) return true;
  process.stderr.write('Installing the peer (npm ci in bench/peers/gateway)\n');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return status === 0;
};

const untilAnswers = async (url: string): Promise<boolean> => {
  const deadline = performance.now() + START_MS;
  while (performance.now() < deadline) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
};

/** Portkey's gateway in a process of its own; nothing where it cannot be had. */
export const startPeer = async (): Promise<Listening | undefined> => {
  if (!install()) return undefined;
  const port = await freePort();
  const child: ChildProcess = spawn(
    process.execPath,
    [join(FOLDER, PROGRAM), `--port=${port}`, '--headless'],
    { stdio: 'ignore', env: { ...process.env, TRUSTED_CUSTOM_HOSTS: '127.0.0.1' } },
  );
  const url = `http://127.0.0.1:${port}`;
  if (await untilAnswers(url))
    return { url, pid: child.pid as number, stop: () => void child.kill() };
  child.kill();
  return undefined;
};
