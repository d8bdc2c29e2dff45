import { CONSENT_PURPOSES, type ConsentPurpose } from '@lethe/protocol';
import { type Command, Option } from 'commander';
import type { CommandContext } from '../context.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

interface ConsentFlags extends ConfigFlags {
  allow?: ConsentPurpose;
  withdraw?: ConsentPurpose;
  json?: boolean;
}

const purpose = (flags: string, description: string): Option =>
  new Option(flags, description).choices(CONSENT_PURPOSES);

export const addConsent = (program: Command, { terminal }: CommandContext): void => {
  withConfigOptions(program.command('consent'))
    .description('show what a user allows, with every change that was ever made; or change it')
    .argument('<user>', 'id or name of the user')
    .addOption(purpose('--allow <purpose>', 'allow one purpose'))
    .addOption(purpose('--withdraw <purpose>', 'withdraw one purpose').conflicts('allow'))
    .option('--json', 'print JSON')
    .action(async (given: string, flags: ConsentFlags) => {
      const { allow, withdraw, json, ...rest } = flags;
      const { loadConfig } = await import('@lethe/server');
      const { withKept } = await import('../vault/open-existing.ts');
      const { createConsentDesk } = await import('@lethe/assistant');
      const { findPerson } = await import('../people/find-person.ts');
      const { config } = await loadConfig(configOptions(rest, terminal));
      const now = await withKept(config, async ({ store }) => {
        const { id } = await findPerson(store, given);
        const desk = createConsentDesk({ store, clock: Date.now });
        const changed = allow ?? withdraw;
        return changed === undefined
          ? desk.read(id)
          : desk.change(id, changed, allow !== undefined);
      });
      if (json) {
        terminal.out(`${JSON.stringify(now)}\n`);
        return;
      }
      for (const name of CONSENT_PURPOSES)
        terminal.out(`${name.padEnd(10)}${now.current[name] ? 'allowed' : 'not allowed'}\n`);
      for (const { at, purpose: of, granted, version } of now.ledger)
        terminal.out(
          `${new Date(at).toISOString()}  ${of} ${granted ? 'allowed' : 'withdrawn'}, wording ${version}\n`,
        );
    });
};
