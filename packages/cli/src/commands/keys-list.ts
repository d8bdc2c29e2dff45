import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { describeKey, keyData } from '../keys/describe-key.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

export const addKeysList = (keys: Command, { terminal }: CommandContext): void => {
  withConfigOptions(keys.command('list'))
    .description('show the API keys, newest first; a key itself is never shown again')
    .option('--json', 'print a JSON object a line')
    .action(async (flags: ConfigFlags & { json?: boolean }) => {
      const { loadConfig } = await import('@lethe/server');
      const { withKept } = await import('../vault/open-existing.ts');
      const { config } = await loadConfig(configOptions(flags, terminal));
      const list = await withKept(config, ({ store }) => store.apiKeys.list());
      for (const key of list)
        terminal.out(
          flags.json ? `${JSON.stringify(keyData(key))}\n` : `${describeKey(key, Date.now())}\n`,
        );
      if (!flags.json && list.length === 0) terminal.out('There is no API key.\n');
    });
};
