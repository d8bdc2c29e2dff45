import type { Origin } from './given.ts';
import type { LoadedConfig } from './load.ts';
import { environmentName, SETTING_LIST, type SettingKey } from './settings.ts';

/** One setting as its owner may see it. */
export interface PrintedSetting {
  readonly key: SettingKey;
  readonly value: unknown;
  readonly origin: Origin;
  readonly environment: string;
  readonly about: string;
}

const REDACTED = '(secret)';

/** Every setting with its value and where the value came from; secrets are replaced. */
export function describeConfig({ config, origins }: LoadedConfig): readonly PrintedSetting[] {
  return SETTING_LIST.map(({ key, section, name, setting }) => {
    const value = (config[section] as Record<string, unknown>)[name];
    return {
      key,
      value: setting.secret && value !== '' ? REDACTED : value,
      origin: origins[key],
      environment: environmentName(key),
      about: setting.about,
    };
  });
}

/** The same as lines of text: `server.port = 8000  (default)`. */
export function printConfig(loaded: LoadedConfig): string {
  return describeConfig(loaded)
    .map(({ key, value, origin }) => `${key} = ${JSON.stringify(value)}  (${origin})\n`)
    .join('');
}
