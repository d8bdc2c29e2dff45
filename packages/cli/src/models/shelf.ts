import type { Shelf } from '@lethe/models';
import type { InstallationKey } from '@lethe/vault';
import type { Command } from 'commander';
import { type ConfigFlags, configOptions } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** Which data directory a command on models works in. */
export type ShelfFlags = Pick<ConfigFlags, 'dataDir' | 'config'>;

export const withShelfOptions = (command: Command): Command =>
  command
    .option('--data-dir <directory>', 'where models, measurements and sign-ins are kept')
    .option('--config <file>', 'configuration file (default: lethe.config.yaml where it exists)');

/** The settings of an installation. */
export const settingsOf = async (flags: ShelfFlags, terminal: Terminal) => {
  const { loadConfig } = await import('@lethe/server');
  return (await loadConfig(configOptions(flags, terminal))).config;
};

/** Where the added models of an installation lie. */
export async function shelfOf(flags: ShelfFlags, terminal: Terminal): Promise<Shelf> {
  const { keptPaths } = await import('@lethe/server');
  return { directory: keptPaths(await settingsOf(flags, terminal)).models };
}

/** The same, with the key that signs what is added. @throws KEYRING_ABSENT, KEYRING_IN_USE */
export async function withSignedShelf<Result>(
  flags: ShelfFlags,
  terminal: Terminal,
  work: (signed: { shelf: Shelf; installation: InstallationKey }) => Promise<Result>,
): Promise<Result> {
  const { keptPaths } = await import('@lethe/server');
  const { withKept } = await import('../vault/open-existing.ts');
  const config = await settingsOf(flags, terminal);
  const shelf = { directory: keptPaths(config).models };
  return withKept(config, ({ keyring }) => work({ shelf, installation: keyring.installation }));
}
