import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { errors } from '../errors.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';

interface ExportFlags extends ConfigFlags {
  page?: boolean;
  out?: string;
  check?: string;
}

/** Writes to a new file that only its owner may read, or to the standard output. */
async function write(
  pieces: AsyncIterable<string>,
  out: string | undefined,
  print: (text: string) => void,
) {
  if (out === undefined) {
    for await (const piece of pieces) print(piece);
    return;
  }
  const file = createWriteStream(out, { flags: 'wx', mode: 0o600 });
  await pipeline(Readable.from(pieces), file).catch((cause: NodeJS.ErrnoException) => {
    if (cause.syscall === 'open' || cause.syscall === 'write')
      throw errors.EXPORT_NOT_WRITTEN({ path: out }, { cause });
    throw cause;
  });
}

export const addExport = (program: Command, { terminal }: CommandContext): void => {
  withConfigOptions(program.command('export'))
    .description('write down everything that is kept of a user, signed; or check such a file')
    .argument('[user]', 'id or name of the user')
    .option('--page', 'a page to read (HTML) instead of signed JSON')
    .option('--out <file>', 'a new file to write to; the standard output without it')
    .option('--check <file>', 'say whether a signed export is whole and of this installation')
    .action(async (given: string | undefined, flags: ExportFlags, command: Command) => {
      const { page, out, check, ...rest } = flags;
      if ((given === undefined) === (check === undefined))
        command.error('Give a user to export, or a file with --check.');
      const { loadConfig } = await import('@lethe/server');
      const { withKept } = await import('../vault/open-existing.ts');
      const { checkExport, exportDocument, exportPage } = await import('@lethe/assistant');
      const { findPerson } = await import('../people/find-person.ts');
      const { config } = await loadConfig(configOptions(rest, terminal));
      await withKept(config, async ({ store, keyring: { installation } }) => {
        if (check !== undefined) {
          const document = createReadStream(check).on('error', () => undefined);
          await checkExport(document, installation).catch((cause: NodeJS.ErrnoException) => {
            throw cause.syscall === undefined
              ? cause
              : errors.EXPORT_UNREADABLE({ path: check }, { cause });
          });
          terminal.out('This export is whole and was signed by this installation.\n');
          return;
        }
        const { id } = await findPerson(store, given as string);
        await store.audit.append({ actor: null, action: 'admin.exported', subject: id });
        const options = { store, installation, clock: Date.now };
        const pieces = page ? exportPage(id, options) : exportDocument(id, options);
        await write(pieces, out, (text) => terminal.out(text));
      });
    });
};
