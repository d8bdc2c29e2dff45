import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

interface RestoreFlags extends ConfigFlags {
  yes?: boolean;
  json?: boolean;
}

export const addRestore = (program: Command, { terminal, report }: CommandContext): void => {
  withConfigOptions(program.command('restore'))
    .description('put a backup in the place of the database, without those who were erased since')
    .argument('<directory>', 'the directory of the backup')
    .option('--yes', 'replace what is there now')
    .option('--json', 'print JSON')
    .action(async (directory: string, flags: RestoreFlags, command: Command) => {
      const { yes, json, ...rest } = flags;
      if (!yes) command.error('This replaces everything that is kept now. Add --yes to do it.');
      const { keptPaths, loadConfig, rootKeySource } = await import('@lethe/server');
      const { restoreBackup, restoreKeys } = await import('@lethe/store');
      const { openKeyring } = await import('@lethe/vault');
      const { withKept } = await import('../vault/open-existing.ts');
      const { config } = await loadConfig(configOptions(rest, terminal));
      const paths = keptPaths(config);
      const keysRestored = await restoreKeys({ from: directory, keyring: paths.keyring });
      if (keysRestored)
        terminal.err('The keys of the backup were put back, as there were none here.\n');
      const keyring = await openKeyring({
        directory: paths.keyring,
        rootKey: rootKeySource(config),
        create: false,
      });
      const restored = await restoreBackup({
        from: directory,
        path: paths.database,
        keyring,
      }).finally(() => keyring.close());
      const { day, users, dropped, search } = restored;
      await withKept(config, ({ store }) =>
        store.audit.append({
          actor: null,
          action: 'admin.restored',
          subject: null,
          numbers: { day, users, dropped },
        }),
      );
      const traces = search.traces.length;
      terminal.out(
        json
          ? `${JSON.stringify(restored)}\n`
          : `Restored ${users} users; ${dropped} who were erased since were left out. Traces of them in ${traces} of ${search.files} files.\n`,
      );
      if (traces > 0) report(EXIT.finding);
    });
};
