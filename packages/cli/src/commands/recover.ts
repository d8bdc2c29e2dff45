import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

interface RecoverFlags extends ConfigFlags {
  json?: boolean;
}

export const addRecover = (program: Command, { terminal }: CommandContext): void => {
  withConfigOptions(program.command('recover'))
    .description('make a one-time link by which somebody chooses a new passphrase')
    .argument('<user>', 'id or name of the user')
    .option('--json', 'print JSON')
    .action(async (given: string, flags: RecoverFlags) => {
      const { json, ...rest } = flags;
      const { loadConfig, recoveryLink } = await import('@lethe/server');
      const { withKept } = await import('../vault/open-existing.ts');
      const { findPerson } = await import('../people/find-person.ts');
      const { config } = await loadConfig(configOptions(rest, terminal));
      await withKept(config, async ({ store }) => {
        const person = await findPerson(store, given);
        const { link, expiresAt } = await recoveryLink({ store, config }, person);
        const until = new Date(expiresAt).toISOString();
        terminal.out(
          json
            ? `${JSON.stringify({ link, expiresAt })}\n`
            : `Start Lethe, then open this link once, until ${until}:\n${link}\n`,
        );
      });
    });
};
