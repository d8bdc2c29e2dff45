import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { describe } from '../models/describe.ts';
import { parseBytes } from '../models/parse-bytes.ts';
import { type ShelfFlags, withShelfOptions, withSignedShelf } from '../models/shelf.ts';

interface AddFlags extends ShelfFlags {
  name?: string;
  licence?: string;
  maxBytes?: number;
  json?: boolean;
}

export const addModelsAdd = (models: Command, { terminal }: CommandContext): void => {
  withShelfOptions(models.command('add <path>'))
    .description('add a GGUF file, or safetensors with config.json and tokenizer.json beside it')
    .option('--name <name>', 'the model is then local/NAME')
    .option('--licence <text>', 'what its author calls its licence')
    .option('--max-bytes <number>', 'most bytes of all its files (default: 64 GiB)', parseBytes)
    .option('--json', 'print JSON')
    .action(async (path: string, { json, name, licence, maxBytes, ...flags }: AddFlags) => {
      const { addModel } = await import('@lethe/models');
      const added = await withSignedShelf(flags, terminal, (signed) =>
        addModel({
          ...signed,
          path: resolve(path),
          ...(name !== undefined && { name }),
          ...(licence !== undefined && { licence }),
          ...(maxBytes !== undefined && { maxBytes }),
        }),
      );
      terminal.out(json ? `${JSON.stringify(added, null, 2)}\n` : describe(added));
    });
};
