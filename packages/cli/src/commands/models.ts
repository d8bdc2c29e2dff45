import type { ModelReport } from '@lethe/models';
import { isCodedError, type ModelDescription } from '@lethe/protocol';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';

interface Verified {
  readonly id: string;
  readonly ok: boolean;
  readonly detail: string;
}

const describe = ({ id, architecture, parameters, contextTokens, licence }: ModelDescription) =>
  `${id}  ${architecture}, ${parameters.toLocaleString('en')} parameters, reads ${contextTokens} tokens, ${licence}\n`;

const passed = ({ description, files }: ModelReport): Verified => ({
  id: description.id,
  ok: true,
  detail: `${files.length} files are as published (${description.manifestSha256})`,
});

export const addModels = (program: Command, { terminal, report }: CommandContext): void => {
  const models = program.command('models').description('list or verify the models');

  models
    .command('list')
    .description('name the models that can answer here')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { listModels } = await import('@lethe/models');
      const list = await listModels();
      terminal.out(json ? `${JSON.stringify(list, null, 2)}\n` : list.map(describe).join(''));
    });

  models
    .command('verify [id]')
    .description('check every byte of a model, or of all, against the hash in the source')
    .option('--json', 'print JSON')
    .action(async (id: string | undefined, { json }: { json?: boolean }) => {
      const { SHIPPED_MODELS, verifyModel } = await import('@lethe/models');
      const verify = async (model: string): Promise<Verified> => {
        try {
          return passed(await verifyModel(model));
        } catch (error) {
          if (!isCodedError(error) || error.code === 'MODEL_UNKNOWN') throw error;
          return { id: model, ok: false, detail: error.message };
        }
      };
      const results: Verified[] = [];
      for (const model of id ? [id] : SHIPPED_MODELS.keys()) results.push(await verify(model));
      const lines = results.map(
        (result) => `${result.ok ? 'ok      ' : 'problem '}${result.id}: ${result.detail}\n`,
      );
      terminal.out(json ? `${JSON.stringify(results, null, 2)}\n` : lines.join(''));
      if (results.some(({ ok }) => !ok)) report(EXIT.finding);
    });
};
