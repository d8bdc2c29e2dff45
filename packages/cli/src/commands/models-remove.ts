import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { type ShelfFlags, shelfOf, withShelfOptions } from '../models/shelf.ts';

export const addModelsRemove = (models: Command, { terminal }: CommandContext): void => {
  withShelfOptions(models.command('remove <id>'))
    .description('remove a model that was added')
    .action(async (id: string, flags: ShelfFlags) => {
      const { removeInstalled } = await import('@lethe/models');
      await removeInstalled(await shelfOf(flags, terminal), id);
      terminal.out('Removed.\n');
    });
};
