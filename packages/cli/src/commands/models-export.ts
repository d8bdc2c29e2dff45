import { writeFile } from 'node:fs/promises';
import type { GgufPrecision } from '@lethe/models';
import { type Command, Option } from 'commander';
import type { CommandContext } from '../context.ts';
import { type ShelfFlags, withShelfOptions, withSignedShelf } from '../models/shelf.ts';

interface ExportFlags extends ShelfFlags {
  gguf: string;
  precision: GgufPrecision;
}

const PRECISIONS: GgufPrecision[] = ['F32', 'F16', 'BF16'];

export const addModelsExport = (models: Command, { terminal }: CommandContext): void => {
  withShelfOptions(models.command('export <id>'))
    .description(
      "write a model of nano's kind as one GGUF file, for llama.cpp and what builds on it",
    )
    .requiredOption('--gguf <file>', 'where the file goes; an existing one is not replaced')
    .addOption(
      new Option('--precision <format>', 'how matrices are written')
        .choices(PRECISIONS)
        .default('F32'),
    )
    .action(async (id: string, { gguf, precision, ...flags }: ExportFlags) => {
      const { exportGguf, findSafetensors, readVerifiedModel, SHIPPED_MODELS } = await import(
        '@lethe/models'
      );
      const source =
        SHIPPED_MODELS.get(id) ??
        (await withSignedShelf(flags, terminal, ({ shelf, installation }) =>
          findSafetensors(shelf, id, installation),
        ));
      const bytes = exportGguf(await readVerifiedModel(source), precision);
      await writeFile(gguf, bytes, { flag: 'wx' });
      terminal.out(`${bytes.length.toLocaleString('en')} bytes written.\n`);
    });
};
