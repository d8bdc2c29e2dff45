import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { describe } from '../models/describe.ts';
import { parseBytes } from '../models/parse-bytes.ts';
import { createProgress } from '../models/progress.ts';
import { type ShelfFlags, withShelfOptions, withSignedShelf } from '../models/shelf.ts';

interface PullFlags extends ShelfFlags {
  sha256: string;
  name?: string;
  licence?: string;
  maxBytes?: number;
  json?: boolean;
}

export const addModelsPull = (models: Command, { terminal }: CommandContext): void => {
  withShelfOptions(models.command('pull <url>'))
    .description(
      'download a GGUF file of a known hash and add it; goes on where it was interrupted',
    )
    .requiredOption('--sha256 <hash>', 'SHA-256 of the file, as its publisher names it')
    .option('--name <name>', 'the model is then local/NAME')
    .option('--licence <text>', 'what its author calls its licence')
    .option('--max-bytes <number>', 'most bytes to download (default: 64 GiB)', parseBytes)
    .option('--json', 'print JSON')
    .action(async (url: string, { json, sha256, name, licence, maxBytes, ...flags }: PullFlags) => {
      const { pullModel } = await import('@lethe/models');
      const added = await withSignedShelf(flags, terminal, (signed) =>
        pullModel({
          ...signed,
          ...{ url, sha256, onProgress: createProgress((line) => terminal.err(line)) },
          ...(name !== undefined && { name }),
          ...(licence !== undefined && { licence }),
          ...(maxBytes !== undefined && { maxBytes }),
        }),
      );
      terminal.out(json ? `${JSON.stringify(added, null, 2)}\n` : describe(added));
    });
};
