import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { errors } from '../errors.ts';
import type { Platform } from './data-directory.ts';
import { readEnvironment } from './environment.ts';
import { CONFIG_FILE, readConfigFile } from './file.ts';
import type { GivenSetting, Origin } from './given.ts';
import { type Config, SETTING_LIST, type SettingKey } from './settings.ts';

export interface LoadConfigOptions {
  /** Values by setting name; text is read as in the environment. Undefined values count as not given. */
  flags?: Partial<Record<SettingKey, string | number | boolean | undefined>>;
  /** Defaults to the process's environment. */
  env?: Readonly<Record<string, string | undefined>>;
  /** Path of the configuration file. Without it `lethe.config.yaml` is read where it exists. */
  file?: string | undefined;
  platform?: Platform;
}

export interface LoadedConfig {
  readonly config: Config;
  /** Where each value came from. */
  readonly origins: Readonly<Record<SettingKey, Origin>>;
}

/**
 * The configuration: flags over environment over file over defaults.
 *
 * @throws CONFIG_UNKNOWN_KEY, CONFIG_WRONG_VALUE, CONFIG_FILE_UNREADABLE, CONFIG_FILE_TOO_LARGE, CONFIG_NOT_YAML
 */
export async function loadConfig(options: LoadConfigOptions = {}): Promise<LoadedConfig> {
  const env = options.env ?? process.env;
  const platform = options.platform ?? { name: process.platform, home: homedir(), env };
  const file = await readConfigFile(options.file ?? CONFIG_FILE);
  if (file === null && options.file !== undefined) {
    throw errors.CONFIG_FILE_UNREADABLE({ path: options.file });
  }
  const given = [
    ...readFlags(options.flags ?? {}),
    ...(await readEnvironment(env)),
    ...(file ?? []),
  ];
  return settle(given, platform);
}

function readFlags(flags: NonNullable<LoadConfigOptions['flags']>): readonly GivenSetting[] {
  return Object.entries(flags).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const setting = SETTING_LIST.find((known) => known.key === key)?.setting;
    const read = typeof value === 'string' ? (setting?.parse(value) ?? value) : value;
    return [{ key, value: read, origin: 'flag', place: 'flag' } as const];
  });
}

function settle(given: readonly GivenSetting[], platform: Platform): LoadedConfig {
  const strongest = new Map<string, GivenSetting>();
  for (const item of given) {
    const known = SETTING_LIST.find(({ key }) => key === item.key);
    if (known === undefined) {
      throw errors.CONFIG_UNKNOWN_KEY({ key: item.key, origin: item.place });
    }
    if (!known.setting.schema.safeParse(item.value).success) {
      const { expected } = known.setting;
      throw errors.CONFIG_WRONG_VALUE({ key: item.key, origin: item.place, expected });
    }
    if (!strongest.has(item.key)) strongest.set(item.key, item);
  }
  const config: Record<string, Record<string, unknown>> = {};
  const origins: Record<string, Origin> = {};
  for (const { key, section, name, setting } of SETTING_LIST) {
    const item = strongest.get(key);
    const fallback =
      typeof setting.default === 'function' ? setting.default(platform) : setting.default;
    const value = item === undefined ? fallback : item.value;
    config[section] ??= {};
    config[section][name] = key === 'data.directory' ? resolve(String(value)) : value;
    origins[key] = item?.origin ?? 'default';
  }
  return { config: config as unknown as Config, origins: origins as Record<SettingKey, Origin> };
}
