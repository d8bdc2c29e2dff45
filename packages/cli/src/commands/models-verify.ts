import type { ModelReport } from '@lethe/models';
import { isCodedError } from '@lethe/protocol';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../exit.ts';
import { type ShelfFlags, shelfOf, withShelfOptions, withSignedShelf } from '../models/shelf.ts';

interface Verified {
  readonly id: string;
  readonly ok: boolean;
  readonly detail: string;
}

async function check(
  id: string,
  verify: () => Promise<ModelReport>,
  trust: string,
): Promise<Verified> {
  try {
    const { description, files } = await verify();
    const detail = `${files.length} files are as ${trust} (${description.manifestSha256})`;
    return { id, ok: true, detail };
  } catch (error) {
    if (!isCodedError(error) || error.code === 'MODEL_UNKNOWN') throw error;
    return { id, ok: false, detail: error.message };
  }
}

export const addModelsVerify = (models: Command, { terminal, report }: CommandContext): void => {
  withShelfOptions(models.command('verify [id]'))
    .description('check every byte of a model, or of all, against the hash that is trusted')
    .option('--json', 'print JSON')
    .action(async (id: string | undefined, { json, ...flags }: ShelfFlags & { json?: boolean }) => {
      const { SHIPPED_MODELS, errors, verifyModel, listInstalled, verifyInstalled } = await import(
        '@lethe/models'
      );
      const shipped = [...SHIPPED_MODELS.keys()].filter((one) => id === undefined || one === id);
      const results: Verified[] = [];
      for (const one of shipped) {
        results.push(await check(one, () => verifyModel(one), 'published'));
      }
      const added = await listInstalled(await shelfOf(flags, terminal));
      const wanted = added.map((one) => one.id).filter((one) => id === undefined || one === id);
      if (shipped.length + wanted.length === 0)
        throw errors.MODEL_UNKNOWN({
          known: [...SHIPPED_MODELS.keys(), ...added.map((one) => one.id)],
        });
      if (wanted.length > 0) {
        await withSignedShelf(flags, terminal, async ({ shelf, installation }) => {
          for (const one of wanted) {
            const verify = () => verifyInstalled(shelf, one, installation);
            results.push(await check(one, verify, 'added'));
          }
        });
      }
      const lines = results.map(
        (result) => `${result.ok ? 'ok      ' : 'problem '}${result.id}: ${result.detail}\n`,
      );
      terminal.out(json ? `${JSON.stringify(results, null, 2)}\n` : lines.join(''));
      if (results.some(({ ok }) => !ok)) report(EXIT.finding);
    });
};
