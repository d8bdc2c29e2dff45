import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { describeKey, keyData } from '../keys/describe-key.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

export const addKeysList = (keys: Command, { terminal }: CommandContext): void => {
  withConfigOptions(keys.command('list'))
    .description(
      'show the API keys, newest first, never a key itself; a Lethe that runs tells the owner’s',
    )
    .option('--json', 'print a JSON object a line')
    .action(async (flags: ConfigFlags & { json?: boolean }) => {
      const { loadConfig } = await import('@lethe/server');
      const { findRunning } = await import('../running/running-lethe.ts');
      const { withKept } = await import('../vault/open-existing.ts');
      const { config } = await loadConfig(configOptions(flags, terminal));
      const there = await (await findRunning(config))?.ask('listKeys');
      const list =
        there?.keys ?? (await withKept(config, ({ store }) => store.apiKeys.list())).map(keyData);
      for (const key of list)
        terminal.out(flags.json ? `${JSON.stringify(key)}\n` : `${describeKey(key, Date.now())}\n`);
      if (!flags.json && list.length === 0) terminal.out('There is no API key.\n');
    });
};
