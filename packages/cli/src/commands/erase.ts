import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

interface EraseFlags extends ConfigFlags {
  yes?: boolean;
  json?: boolean;
}

export const addErase = (program: Command, { terminal, report }: CommandContext): void => {
  withConfigOptions(program.command('erase'))
    .description('erase a user: rows, key and bytes on disk; then search every file for traces')
    .argument('<user>', 'id or name of the user')
    .option('--yes', 'erase; there is no way back')
    .option('--json', 'print JSON')
    .action(async (given: string, flags: EraseFlags, command: Command) => {
      const { yes, json, ...rest } = flags;
      if (!yes) command.error('This cannot be undone. Add --yes to erase the user.');
      const { loadConfig } = await import('@lethe/server');
      const { withKept } = await import('../vault/open-existing.ts');
      const { findPerson } = await import('../people/find-person.ts');
      const { config } = await loadConfig(configOptions(rest, terminal));
      await withKept(config, async ({ store }) => {
        const { id } = await findPerson(store, given);
        const proof = await store.erase(id);
        await store.audit.append({ actor: null, action: 'admin.erased', subject: null });
        const { rows, search, keyDestroyed } = proof;
        const count = Object.values(rows).reduce((sum, some) => sum + some, 0);
        const found = search.traces.map(({ file, count: times }) => `  ${file}: ${times}\n`);
        terminal.out(
          json
            ? `${JSON.stringify(proof)}\n`
            : `Erased ${count} rows; the key is ${keyDestroyed ? 'destroyed' : 'still there'}. Searched ${search.bytes} bytes in ${search.files} files for ${search.values} values: ${search.traces.length} files with traces.\n${found.join('')}`,
        );
        if (!keyDestroyed || search.traces.length > 0) report(EXIT.finding);
      });
    });
};
