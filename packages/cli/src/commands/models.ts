import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { addModelsAdd } from './models-add.ts';
import { addModelsExport } from './models-export.ts';
import { addModelsList } from './models-list.ts';
import { addModelsPull } from './models-pull.ts';
import { addModelsRemove } from './models-remove.ts';
import { addModelsVerify } from './models-verify.ts';

export const addModels = (program: Command, context: CommandContext): void => {
  const models = program
    .command('models')
    .description('list, add, download, verify, remove or export models');
  for (const add of [
    addModelsList,
    addModelsVerify,
    addModelsAdd,
    addModelsPull,
    addModelsRemove,
    addModelsExport,
  ]) {
    add(models, context);
  }
};
