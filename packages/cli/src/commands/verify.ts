import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

interface VerifyFlags extends ConfigFlags {
  anchor?: string;
  canary?: boolean;
  json?: boolean;
}

export const addVerify = (program: Command, { terminal, report }: CommandContext): void => {
  withConfigOptions(program.command('verify'))
    .description('check receipts, audit log, weights and file modes, offline')
    .option('--anchor <file>', 'hold the chains to what "lethe verify --json" said earlier')
    .option(
      '--canary',
      'prove that nothing said is kept, on a throw-away Lethe with the software installed here',
    )
    .option('--json', 'print JSON')
    .action(async ({ anchor: file, canary, json, ...flags }: VerifyFlags) => {
      if (canary) {
        const { proveNothingKept } = await import('../canary/prove-nothing-kept.ts');
        report(await proveNothingKept({ terminal, json: json ?? false }));
        return;
      }
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
