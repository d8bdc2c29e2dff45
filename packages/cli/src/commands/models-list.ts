import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { describe } from '../models/describe.ts';
import { type ShelfFlags, shelfOf, withShelfOptions } from '../models/shelf.ts';

export const addModelsList = (models: Command, { terminal }: CommandContext): void => {
  withShelfOptions(models.command('list'))
    .description('name the models that can answer here; added ones by what their manifests say')
    .option('--json', 'print JSON')
    .action(async ({ json, ...flags }: ShelfFlags & { json?: boolean }) => {
      const { listInstalled, listModels } = await import('@lethe/models');
      const shipped = await listModels();
      const added = await listInstalled(await shelfOf(flags, terminal));
      if (json) {
        const list = [...shipped, ...added.map(({ id, description }) => description ?? { id })];
        terminal.out(`${JSON.stringify(list, null, 2)}\n`);
        return;
      }
      terminal.out(shipped.map(describe).join(''));
      for (const { id, description } of added) {
        terminal.out(description ? describe(description) : `${id}  its manifest cannot be read\n`);
      }
    });
};
