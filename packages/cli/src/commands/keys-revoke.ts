import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { errors } from '../errors.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

export const addKeysRevoke = (keys: Command, { terminal }: CommandContext): void => {
  withConfigOptions(keys.command('revoke'))
    .description('revoke an API key, or all of them at once')
    .argument('[id]', 'id of the key, as "lethe keys list" shows it')
    .option('--all', 'revoke every key')
    .action(async (id: string | undefined, flags: ConfigFlags & { all?: boolean }) => {
      if ((id === undefined) === (flags.all !== true)) throw errors.KEY_UNNAMED();
      const { loadConfig } = await import('@lethe/server');
      const { withKept } = await import('../vault/open-existing.ts');
      const { findRunning } = await import('../running/running-lethe.ts');
      const { config } = await loadConfig(configOptions(flags, terminal));
      const running = await findRunning(config);
      if (running) {
        if (id === undefined) throw errors.KEYS_OF_OTHERS();
        await running.ask('revokeKey', { id });
        terminal.out('1 revoked\n');
        return;
      }
      const count = await withKept(config, async ({ store }) => {
        const wanted = (await store.apiKeys.list()).filter((key) => flags.all || key.id === id);
        let revoked = 0;
        for (const key of wanted) {
          if (!(await store.apiKeys.revoke(key.id))) continue;
          revoked += 1;
          await store.audit.append({
            ...{ actor: key.ownerId, action: 'apiKey.revoked', subject: key.ownerId },
          });
        }
        if (id !== undefined && revoked === 0) throw errors.KEY_UNKNOWN();
        return revoked;
      });
      terminal.out(`${count} revoked\n`);
    });
};
