import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { addVaultRecovery } from './vault-recovery.ts';
import { addVaultRotate } from './vault-rotate.ts';
import { addVaultStatus } from './vault-status.ts';

export const addVault = (program: Command, context: CommandContext): void => {
  const vault = program.command('vault').description('look after the keys that seal what is kept');
  for (const add of [addVaultStatus, addVaultRotate, addVaultRecovery]) add(vault, context);
};
