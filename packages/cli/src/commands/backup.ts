import { type Command, InvalidArgumentError } from 'commander';
import type { CommandContext } from '../context.ts';
import { errors } from '../errors.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

interface BackupFlags extends ConfigFlags {
  withKeys?: boolean;
  keysDays: number;
  json?: boolean;
}

const days = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 3650)
    throw new InvalidArgumentError('Give a whole number of days from 1 to 3650.');
  return value;
};

export const addBackup = (program: Command, { terminal }: CommandContext): void => {
  withConfigOptions(program.command('backup'))
    .description('copy the database into a new directory; Lethe may be running meanwhile')
    .argument('<directory>', 'a directory that is empty or does not exist yet')
    .option('--with-keys', 'take the wrapped keys along; the recovery key opens them')
    .option('--keys-days <days>', 'days after which the keys are not put back', days, 90)
    .option('--json', 'print JSON')
    .action(async (directory: string, flags: BackupFlags) => {
      const { withKeys, keysDays, json, ...rest } = flags;
      const { keptPaths, loadConfig, noteEvent } = await import('@lethe/server');
      const { makeBackup } = await import('@lethe/store');
      const { requireKeyring } = await import('../vault/open-existing.ts');
      const { config } = await loadConfig(configOptions(rest, terminal));
      if (config.database.url !== '') throw errors.BACKUP_BY_SERVER();
      const { recoveryMadeAt } = await requireKeyring(config);
      if (withKeys && recoveryMadeAt === null) throw errors.BACKUP_NEEDS_RECOVERY();
      const { database, keyring } = keptPaths(config);
      const manifest = await makeBackup({
        path: database,
        directory,
        ...(withKeys && { keys: { keyring, days: keysDays } }),
      });
      const { day } = manifest;
      await noteEvent(config.data.directory, {
        action: 'admin.backedUp',
        day,
        withKeys: withKeys ?? false,
      });
      const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
      const keys = withKeys
        ? `The keys in it open with the recovery key, and are put back for ${keysDays} days.`
        : 'It holds no keys: keep the keyring or its recovery key elsewhere.';
      terminal.out(
        json
          ? `${JSON.stringify(manifest)}\n`
          : `Backed up ${manifest.files.length} files, ${bytes} bytes. ${keys}\n`,
      );
    });
};
