import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SleepReport } from '@lethe/protocol';
import { openStore, type Store } from '@lethe/store';
import { openKeyring } from '@lethe/vault';
import { onTestFinished } from 'vitest';
import { systemClock } from '../src/clock/clock.ts';
import { loadConfig } from '../src/config/load.ts';
import type { SettingKey } from '../src/config/settings.ts';
import { createServer, type Server, type ServerOptions } from '../src/create-server.ts';
import { createGateway, type GatewayOptions } from '../src/gateway/gateway.ts';
import { hashSecret } from '../src/identity/secret.ts';
import { createInstalledModels } from '../src/local-models/installed-models.ts';
import { createLog } from '../src/log/log.ts';
import type { AssistantPort, SleepPort } from '../src/ports.ts';
import { type Answer, ask, type Browser, signedInBrowser } from './browser.ts';
import { describedRuntime, scriptedAssistant } from './scripted-assistant.ts';

export interface RunningServer {
  /** Lets turns be answered, where the assistant was `null` at first. */
  attach(): void;
  server: Server;
  port: number;
  store: Store;
  logLines: string[];
  links: string[];
  dataDirectory: string;
  appDirectory: string;
  ask(path: string, options?: Parameters<typeof ask>[2]): Promise<Answer>;
  /** A browser that opened the newest link. */
  browser(): Promise<Browser>;
  /** A browser of a further user, signed in through the store. */
  otherUser(id: string): Promise<Browser>;
}

export interface RunningOptions
  extends Partial<Pick<ServerOptions, 'clock' | 'random' | 'timeouts'>> {
  assistant?: AssistantPort | null;
  settings?: Partial<Record<SettingKey, string | number | boolean>>;
  app?: Record<string, string>;
}

const ROOMY = {
  'limits.anonymousPerMinute': 100_000,
  'limits.userPerMinute': 100_000,
  'limits.signInPerMinute': 100_000,
  'limits.costlyPerMinute': 100_000,
};

export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'lethe-server-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** Starts a real server on a free port with its own store; it ends with the test. */
export async function runningServer(options: RunningOptions = {}): Promise<RunningServer> {
  const dataDirectory = await temporaryDirectory();
  const appDirectory = await temporaryDirectory();
  for (const [name, content] of Object.entries(options.app ?? {})) {
    await writeFile(join(appDirectory, name), content);
  }
  const { config } = await loadConfig({
    flags: {
      'server.port': 0,
      'data.directory': dataDirectory,
      ...ROOMY,
      ...options.settings,
    },
    env: {},
  });
  const { clock } = options;
  const keyring = await openKeyring({
    directory: join(dataDirectory, 'data', 'keyring'),
    rootKey: { kind: 'value', value: '7'.repeat(64) },
    ...(clock && { clock: clock.now }),
  });
  const store = await openStore({
    path: join(dataDirectory, 'data', 'lethe.db'),
    keyring,
    ...(clock && { clock: clock.now }),
  });
  const logLines: string[] = [];
  const links: string[] = [];
  const log = createLog({ level: 'debug', destination: { write: (line) => logLines.push(line) } });
  const server = await createServer({
    config,
    store,
    appDirectory,
    log,
    onLink: (link) => links.push(link),
    ...(clock && { clock }),
    ...(options.random && { random: options.random }),
    ...(options.timeouts && { timeouts: options.timeouts }),
  });
  onTestFinished(async () => {
    await server.close({ graceMs: 0 });
    await store.close();
    keyring.close();
  });
  const attach = () =>
    server.attach({
      assistant: options.assistant ?? scriptedAssistant(),
      runtime: describedRuntime,
      gateway: closedGateway({ config, store, log, clock: clock ?? systemClock }),
      sleep: sleepless,
      addedModels: {
        list: () => [],
        remove: () => undefined,
        additions: {
          begin: () => ({ state: 'none' }),
          newest: () => ({ state: 'none' }),
          stop: async () => undefined,
        },
      },
      router: {
        rate: () => undefined,
        log: () => ({ choices: 0, since: null, models: [], policies: [] }),
        simulation: () => ({ seeds: 0, turns: 0, regrets: [], alone: [] }),
      },
    });
  if (options.assistant !== null) attach();
  const port = Number(new URL(server.url).port);
  return {
    server,
    attach,
    port,
    store,
    logLines,
    links,
    dataDirectory,
    appDirectory,
    ask: (path, request) => ask(port, path, request),
    browser: () => signedInBrowser(port, server.link()),
    otherUser: (id) => memberBrowser({ store, port, id, now: clock?.now() ?? Date.now() }),
  };
}

/** Never sleeps. What sleep does is tested where it is at home. */
const sleepless: SleepPort = {
  report: () => ({
    status: sleepless.wake() as SleepReport['status'],
    statistics: { cycles: 0, awakeMs: 0, lightMs: 0, deepMs: 0, betweenMs: 0, ratio: 0 },
    ...{ cycles: [], alerts: [], lanes: [] },
  }),
  now: () => sleepless.wake(),
  wake: () => ({ state: 'awake', since: 0, step: null, waitMs: 0 }),
};

/** Answers nobody: no key is right. What it answers otherwise is tested where a model runs. */
const closedGateway = (parts: Pick<GatewayOptions, 'config' | 'store' | 'log' | 'clock'>) =>
  createGateway({
    ...parts,
    detectors: [],
    runtime: describedRuntime as unknown as GatewayOptions['runtime'],
    judging: {} as GatewayOptions['judging'],
    revision: {} as GatewayOptions['revision'],
    auto: { choose: async () => null },
    installed: createInstalledModels({
      list: async () => [],
      load: async () => Promise.reject(new Error('There is none.')),
      ownId: 'local/nano',
    }),
    owner: async () => ({ id: 'nobody' }),
  });

/** A further user with a browser, made through the store: the one-time link is the owner's. */
export async function memberBrowser(options: {
  store: Store;
  port: number;
  id: string;
  now: number;
}): Promise<Browser> {
  const { store, port, id, now } = options;
  const token = Buffer.from(id.padEnd(32)).toString('base64url');
  await store.users.create({ id, role: 'member' });
  await store.signIns.create({
    tokenHash: hashSecret(token),
    userId: id,
    expiresAt: now + 3_600_000,
  });
  const cookie = `lethe_session_${port}=${token}`;
  const answer = await ask(port, '/api/session', { headers: { cookie } });
  return { port, cookie, csrf: answer.json<{ csrfToken: string }>().csrfToken };
}
