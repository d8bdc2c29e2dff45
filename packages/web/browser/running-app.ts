import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newAdaptationModel, newUserModel } from '../../interaction/src/index.ts';
import { tinyModelFiles, writeModelFolder } from '../../models/test/tiny-nano.ts';
import { AXES, type AxisValues } from '../../protocol/src/index.ts';
import type { SettingKey } from '../../server/src/config/settings.ts';
import { loadConfig, type Running, start } from '../../server/src/index.ts';

export interface RunningApp {
  readonly running: Running;
  /** Its data directory. */
  readonly directory: string;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly host?: string;
  readonly settings?: Partial<Record<SettingKey, string | number | boolean>>;
}

const ROOMY = {
  'limits.anonymousPerMinute': 100_000,
  'limits.userPerMinute': 100_000,
  'limits.signInPerMinute': 100_000,
  'limits.costlyPerMinute': 100_000,
};

/** Lethe as it is served, with a tiny model of random weights, on a free port and in its own directory. */
export async function startApp({
  host = '127.0.0.1',
  settings = {},
}: AppOptions = {}): Promise<RunningApp> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'lethe-app-'));
  const model = await writeModelFolder(tinyModelFiles());
  const { config } = await loadConfig({
    flags: {
      'server.host': host,
      'server.port': 0,
      'data.directory': dataDirectory,
      'log.level': 'silent',
      ...ROOMY,
      ...settings,
    },
    env: {},
  });
  const running = await start({ config, model, seed: 7 });
  return {
    running,
    directory: dataDirectory,
    async close() {
      await running.close({ graceMs: 0 });
      await model[Symbol.asyncDispose]();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;
const neutral = Object.fromEntries(AXES.map((axis) => [axis, 0.5])) as AxisValues;

/** Fills the owner's diary with one session of three turns on each of the last days. */
export async function fillDiary({ store }: Running, days: number): Promise<void> {
  const [owner] = await store.users.list();
  if (owner === undefined) throw new Error('There is no owner yet.');
  for (let day = days; day > 0; day--)
    for (let turn = 0; turn < 3; turn++)
      await store.recordTurn({
        user: { ...newUserModel(), turns: 3 * (days - day) + turn + 1 },
        adaptation: newAdaptationModel(),
        turn: {
          turnId: `turn-${day}-${turn}`,
          sessionId: `session-${day}`,
          userId: owner.id,
          at: Date.now() - day * DAY_MS + turn * 90_000,
          features: Array.from({ length: 32 }, () => 0.25),
          adaptation: neutral,
          route: 'local',
          egressBytes: 0,
          latencyMs: 400 + turn,
          ownMs: 2,
          words: 8 + day + turn,
          meanIntervalMs: turn === 2 ? null : 150 + 10 * day,
          charactersPerSecond: turn === 2 ? null : 4,
          correctionRatio: turn === 2 ? null : 0.05,
          timed: turn !== 2,
          topics: [day % 5],
          promptTokens: 40,
          completionTokens: 30,
          model: 'local/tiny',
          judged: null,
        },
      });
}
