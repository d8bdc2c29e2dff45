import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

export const addDoctor = (program: Command, { terminal, report }: CommandContext): void => {
  withConfigOptions(program.command('doctor'))
    .description('check that Lethe can run here, and say what to do where it cannot')
    .option('--json', 'print JSON')
    .action(async ({ json, ...flags }: ConfigFlags & { json?: boolean }) => {
      const { loadConfig } = await import('@lethe/server');
      const { examine } = await import('../doctor/examine.ts');
      const { config } = await loadConfig(configOptions(flags, terminal));
      const findings = await examine(config);
      const lines = findings.map(
        ({ check, ok, detail }) => `${ok ? 'ok      ' : 'problem '}${check}: ${detail}\n`,
      );
      terminal.out(json ? `${JSON.stringify(findings, null, 2)}\n` : lines.join(''));
      if (findings.some(({ ok }) => !ok)) report(EXIT.finding);
    });
};
