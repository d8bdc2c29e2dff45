export type { Clock } from './clock/clock.ts';
export { CONFIG_FILE } from './config/file.ts';
export type { Origin } from './config/given.ts';
export { type LoadConfigOptions, type LoadedConfig, loadConfig } from './config/load.ts';
export { describeConfig, type PrintedSetting, printConfig } from './config/print.ts';
export { configSchema } from './config/schema.ts';
export type { Config, SettingKey } from './config/settings.ts';
export { type OpenedConstitution, openConstitution } from './constitution/open-constitution.ts';
export { RED_TEAM_REPORT } from './constitution/read-red-team.ts';
export { createServer, type Server, type ServerOptions } from './create-server.ts';
export { errors as serverErrors } from './errors.ts';
export { newApiKey } from './gateway/caller/new-key.ts';
export { type NotedEvent, noteEvent } from './kept/noted-events.ts';
export {
  DATABASE_FILE,
  KEYRING_DIRECTORY,
  type Kept,
  keptPaths,
  openKept,
  sharedKeys,
} from './kept/open-kept.ts';
export { ROOT_KEY_FILE, rootKeySource } from './kept/root-key-source.ts';
export { writeWhole } from './kept/write-whole.ts';
export { type DoorAddress, LOCAL_DOOR_FILE, readDoor } from './local-door/door-file.ts';
export { localUrl } from './origin/hosts.ts';
export { recoveryLink } from './people/recovery-link.ts';
export { readSleep } from './sleep/read-sleep.ts';
export { withSleep } from './sleep/sleep-once.ts';
export { BUILT_APP, type Running, type StartOptions, start } from './start.ts';
