import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { addKeysCreate } from './keys-create.ts';
import { addKeysList } from './keys-list.ts';
import { addKeysRevoke } from './keys-revoke.ts';

export const addKeys = (program: Command, context: CommandContext): void => {
  const keys = program
    .command('keys')
    .description('make, show and revoke API keys of the gateway; a Lethe that runs is asked to');
  for (const add of [addKeysCreate, addKeysList, addKeysRevoke]) add(keys, context);
};
