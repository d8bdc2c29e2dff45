import { type ChildProcess, spawn } from 'node:child_process';
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errors } from '../errors.ts';

/** A Lethe in a process and a directory of its own, which a proof may kill. */
export interface Throwaway {
  readonly url: string;
  /** The newest one-time link's secret. */
  secret(): string;
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
  /** Ends it at once, as a pulled plug does. */
  kill(): Promise<void>;
}

/** A start takes a second or two; this long on a machine that is very busy. */
const START_MS = 120_000;

const LINK = /(http:\/\/\S+?)\/?#link=([A-Za-z0-9_-]{43})/g;

export interface ThrowawayOptions {
  /** Where its data, its logs and its temporary files go. */
  readonly directory: string;
  /** The command that runs Lethe, such as the path of Node and of `lethe.js`. */
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Settings of the Lethe that is started, by the names of their variables. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** So many requests of one person in a minute are no attack here. */
const ROOMY = {
  LETHE_LIMITS__ANONYMOUS_PER_MINUTE: '100000',
  LETHE_LIMITS__USER_PER_MINUTE: '100000',
  LETHE_LIMITS__SIGN_IN_PER_MINUTE: '100000',
  LETHE_LIMITS__COSTLY_PER_MINUTE: '100000',
  LETHE_LIMITS__KEY_PER_MINUTE: '0',
};

/** Only what a process needs to run: the owner's own settings must not reach the throw-away one. */
const KEPT = ['PATH', 'HOME', 'SystemRoot', 'LANG'];

/** @throws CANARY_NOT_STARTED */
export async function startThrowaway(options: ThrowawayOptions): Promise<Throwaway> {
  const { directory, command, env, settings } = options;
  const temporary = join(directory, 'temporary');
  const logs = join(directory, 'logs');
  for (const path of [temporary, logs]) await mkdir(path, { recursive: true, mode: 0o700 });
  const [program, ...args] = command as [string, ...string[]];
  const kept = Object.fromEntries(KEPT.map((name) => [name, env[name]]));
  const child = spawn(
    program,
    [...args, 'serve', '--port', '0', '--data-dir', join(directory, 'data')],
    {
      cwd: directory,
      env: { ...kept, ...ROOMY, ...settings, TMPDIR: temporary },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let printed = '';
  const keep = (name: string) => (chunk: Buffer) => {
    printed = (printed + chunk.toString('utf8')).slice(-16_384);
    return appendFile(join(logs, name), chunk, { mode: 0o600 });
  };
  child.stdout.on('data', keep('output.log'));
  child.stderr.on('data', keep('errors.log'));
  const links = () => [...printed.matchAll(LINK)];
  await untilTrue(() => links().length > 0, { child, ended });
  return {
    url: links()[0]?.[1] as string,
    secret: () => links().at(-1)?.[2] as string,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function untilTrue(
  isTrue: () => boolean,
  { child, ended }: { child: ChildProcess; ended: Promise<void> },
): Promise<void> {
  const outcome = await new Promise<'printed' | 'ended' | 'late'>((resolve) => {
    const look = () => isTrue() && resolve('printed');
    child.stdout?.on('data', look);
    ended.then(() => resolve('ended'));
    setTimeout(() => resolve('late'), START_MS).unref();
  });
  if (outcome === 'printed') return;
  child.kill('SIGKILL');
  throw errors.CANARY_NOT_STARTED();
}
