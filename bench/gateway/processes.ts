import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Load, Loaded } from './load.ts';

const FLAGS = ['--conditions=development'];
const script = (name: string): string => join(import.meta.dirname, name);

/** A process that listens. */
export interface Listening {
  readonly url: string;
  readonly pid: number;
  stop(): void;
}

/** Starts one of the scripts here, which prints the port it listens on. */
export const listening = async (name: string, ...args: string[]): Promise<Listening> => {
  const child: ChildProcess = spawn(process.execPath, [...FLAGS, script(name), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    child.once('exit', () => reject(new Error(`${name} did not start.`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid as number,
    stop: () => void child.kill(),
  };
};

const run = promisify(execFile);

/** Loads a gateway from a process of its own. */
export const loadFrom = async (load: Load): Promise<Loaded> => {
  const { stdout } = await run(
    process.execPath,
    [...FLAGS, script('load-process.ts'), JSON.stringify(load)],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as Loaded;
};

/** Clock ticks a second in `/proc`, on every Linux. */
const TICKS = 100;

/** Milliseconds of processor time that a process and its threads took so far. */
export const cpuMs = async (pid: number): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
};

export const residentMegabytes = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
};
