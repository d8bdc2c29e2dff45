import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiKey } from '@lethe/store';
import { tinyModelFiles, writeModelFolder } from '../../models/test/tiny-nano.ts';
import { loadConfig } from '../src/config/load.ts';
import type { SettingKey } from '../src/config/settings.ts';
import { newApiKey } from '../src/gateway/caller/new-key.ts';
import { systemRandom } from '../src/identity/secret.ts';
import { type Running, start } from '../src/start.ts';
import { type FakeUpstream, fakeUpstream, type Script } from './fake-upstream.ts';

export const BOOTSTRAP_KEY = 'bootstrap-key-for-tests';

export interface RunningGateway {
  readonly running: Running;
  readonly url: string;
  readonly upstream: FakeUpstream;
  readonly logLines: string[];
  readonly dataDirectory: string;
  close(): Promise<void>;
  /** Closes Lethe and starts it again with what it kept, at another address. */
  restart(): Promise<void>;
  /** Makes a key of the owner. */
  key(made?: Partial<ApiKey>): Promise<string>;
  /** Asks the gateway as a client without a package does. */
  ask(
    path: string,
    options?: {
      key?: string | null;
      body?: unknown;
      headers?: Record<string, string>;
      signal?: AbortSignal;
      method?: string;
    },
  ): Promise<Response>;
}

export interface GatewayOptions {
  readonly script?: Script;
  readonly settings?: Partial<Record<SettingKey, string | number | boolean>>;
}

/** Lethe as it is served, with a tiny model, in front of a fake upstream. */
export async function runningGateway({
  script,
  settings = {},
}: GatewayOptions = {}): Promise<RunningGateway> {
  const upstream = await fakeUpstream(script);
  const directory = await mkdtemp(join(tmpdir(), 'lethe-gateway-'));
  const dataDirectory = join(directory, 'data');
  const model = await writeModelFolder(tinyModelFiles());
  const { config } = await loadConfig({
    flags: {
      'server.port': 0,
      'data.directory': dataDirectory,
      'log.level': 'debug',
      'limits.anonymousPerMinute': 100_000,
      'limits.keyPerMinute': 0,
      'gateway.bootstrapKey': BOOTSTRAP_KEY,
      'upstream.url': upstream.url,
      'upstream.key': 'sk-upstream-secret',
      ...settings,
    },
    env: {},
  });
  const logLines: string[] = [];
  const begin = () =>
    start({
      config,
      model,
      seed: 7,
      logDestination: { write: (line) => logLines.push(line) },
    });
  let running = await begin();
  const [owner] = await running.store.users.list();
  return {
    get running() {
      return running;
    },
    get url() {
      return running.url;
    },
    async restart() {
      await running.close({ graceMs: 0 });
      running = await begin();
    },
    upstream,
    logLines,
    dataDirectory,
    async close() {
      await running.close({ graceMs: 0 });
      await upstream.close();
      await model[Symbol.asyncDispose]();
      await rm(directory, { recursive: true, force: true });
    },
    async key(made = {}) {
      const { key, ...fresh } = newApiKey(systemRandom);
      await running.store.apiKeys.create({
        ...fresh,
        ownerId: owner?.id ?? '',
        label: 'Test',
        scopes: ['chat', 'embeddings', 'moderations', 'cloud'],
        models: null,
        policy: 'enforce',
        limits: { perMinute: null, callsPerDay: null, tokensPerDay: null, microcentsPerDay: null },
        expiresAt: null,
        ...made,
      });
      return key;
    },
    ask: (path, { key = BOOTSTRAP_KEY, body, headers = {}, signal, method } = {}) =>
      fetch(`${running.url}${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: {
          ...(key !== null && { authorization: `Bearer ${key}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        ...(signal && { signal }),
      }),
  };
}
