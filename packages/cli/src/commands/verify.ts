import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

interface VerifyFlags extends ConfigFlags {
  anchor?: string;
  json?: boolean;
}

export const addVerify = (program: Command, { terminal, report }: CommandContext): void => {
  withConfigOptions(program.command('verify'))
    .description('check receipts, audit log, weights and file modes, offline')
    .option('--anchor <file>', 'hold the chains to what "lethe verify --json" said earlier')
    .option('--json', 'print JSON')
    .action(async ({ anchor: file, json, ...flags }: VerifyFlags) => {
      const { loadConfig } = await import('@lethe/server');
      const { readAnchor } = await import('../verify/anchor.ts');
      const { describeCheck } = await import('../verify/check.ts');
      const { verifyInstallation } = await import('../verify/verify-installation.ts');
      const { config } = await loadConfig(configOptions(flags, terminal));
      const anchor = file === undefined ? undefined : await readAnchor(file);
      const verification = await verifyInstallation(config, anchor);
      const { checks } = verification;
      terminal.out(
        json ? `${JSON.stringify(verification, null, 2)}\n` : checks.map(describeCheck).join(''),
      );
      if (checks.some(({ outcome }) => outcome === 'problem')) report(EXIT.finding);
      else if (checks.some(({ outcome }) => outcome === 'not run')) report(EXIT.failure);
    });
};
