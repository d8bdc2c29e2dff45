import { isCodedError } from '@lethe/protocol';
import type { Config } from '@lethe/server';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { type ConfigFlags, configOptions, isConfigError, withConfigOptions } from '../options.ts';

const describeOrigins = (origins: readonly string[]): string => {
  const set = origins.filter((origin) => origin !== 'default').length;
  return `The configuration can be used; ${set} of ${origins.length} settings are not at their default.`;
};

const checked = async (config: Config, origins: readonly string[]) => {
  const { checkConstitution } = await import('../constitution/check-constitution.ts');
  const { ok, message } = await checkConstitution(config);
  return { ok, message: `${describeOrigins(origins)}\n${message}` };
};

export const addConfig = (program: Command, { terminal, report }: CommandContext): void => {
  const config = program.command('config').description('check or print the configuration');

  withConfigOptions(config.command('check'))
    .description('say whether the configuration and its constitution can be used')
    .option('--json', 'print JSON')
    .action(async ({ json, ...flags }: ConfigFlags & { json?: boolean }) => {
      const { loadConfig } = await import('@lethe/server');
      const outcome = await loadConfig(configOptions(flags, terminal)).then(
        ({ config, origins }) => checked(config, Object.values(origins)),
        (error: unknown) => {
          if (!isCodedError(error) || !isConfigError(error)) throw error;
          return { ok: false, message: error.message };
        },
      );
      terminal.out(json ? `${JSON.stringify(outcome)}\n` : `${outcome.message}\n`);
      if (!outcome.ok) report(EXIT.finding);
    });

  withConfigOptions(config.command('print'))
    .description('print every setting with its value and where it came from; secrets are hidden')
    .option('--json', 'print JSON')
    .action(async ({ json, ...flags }: ConfigFlags & { json?: boolean }) => {
      const { describeConfig, loadConfig, printConfig } = await import('@lethe/server');
      const loaded = await loadConfig(configOptions(flags, terminal));
      terminal.out(
        json ? `${JSON.stringify(describeConfig(loaded), null, 2)}\n` : printConfig(loaded),
      );
    });
};
