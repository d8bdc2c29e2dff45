import { errors } from '../errors.ts';
import type { GivenSetting } from './given.ts';
import { readSecretFile } from './secret-file.ts';
import type { Setting } from './setting.ts';
import { environmentName, SETTING_LIST, SETTINGS, type SettingKey } from './settings.ts';

/**
 * Settings from variables such as `LETHE_SERVER__PORT`. A secret may be given by the path of a file
 * in `..._FILE`. A name that starts like a section but is no setting is an error; other `LETHE_` names
 * belong to other commands.
 */
export async function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly GivenSetting[]> {
  const given: GivenSetting[] = [];
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined) continue;
    const known = BY_NAME.get(name);
    if (known === undefined && !SECTION_PREFIX.test(name)) continue;
    if (known === undefined) throw errors.CONFIG_UNKNOWN_KEY({ key: name, origin: 'environment' });
    const text = known.fromFile ? await readSecretFile(value) : value;
    given.push({
      key: known.key,
      value: known.setting.parse(text),
      origin: 'environment',
      place: name,
    });
  }
  return given;
}

const SECTION_PREFIX = new RegExp(
  `^LETHE_(${Object.keys(SETTINGS)
    .map((section) => section.toUpperCase())
    .join('|')})_`,
);

interface Variable {
  key: SettingKey;
  setting: Setting<unknown>;
  fromFile: boolean;
}

const BY_NAME: ReadonlyMap<string, Variable> = new Map(
  SETTING_LIST.flatMap(({ key, setting }) => {
    const name = environmentName(key);
    const plain: [string, Variable] = [name, { key, setting, fromFile: false }];
    const file: [string, Variable] = [`${name}_FILE`, { key, setting, fromFile: true }];
    return setting.secret ? [plain, file] : [plain];
  }),
);
