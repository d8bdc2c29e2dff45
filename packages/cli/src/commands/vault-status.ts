import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

export const addVaultStatus = (vault: Command, { terminal }: CommandContext): void => {
  withConfigOptions(vault.command('status'))
    .description('say where the root key comes from, and show the public key; needs no key')
    .option('--json', 'print JSON')
    .action(async ({ json, ...flags }: ConfigFlags & { json?: boolean }) => {
      const { loadConfig } = await import('@lethe/server');
      const { describeStatus } = await import('../vault/describe-status.ts');
      const { requireKeyring } = await import('../vault/open-existing.ts');
      const { config } = await loadConfig(configOptions(flags, terminal));
      const status = await requireKeyring(config);
      terminal.out(json ? `${JSON.stringify(status, null, 2)}\n` : describeStatus(status));
    });
};
