import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';

/** `rules sign FILE` and `rules check FILE`: packs of rules that came after this version. */
export const addRules = (program: Command, { terminal }: CommandContext): void => {
  const rules = program
    .command('rules')
    .description('sign and check packs of rules for new attacks');
  rules
    .command('sign <file>')
    .description('write FILE.sig beside a rule pack')
    .requiredOption('--key <file>', 'the Ed25519 private key of its author (PEM)')
    .action(async (file: string, { key }: { key: string }) => {
      const { parseRulePack, signRulePack, signingKey } = await import('@lethe/constitution');
      const signer = signingKey(await readFile(key, 'utf8').catch(() => ''));
      const bytes = await readFile(file).catch(() => Buffer.alloc(0));
      // What cannot be used is not signed.
      parseRulePack(bytes.toString('utf8'), { file });
      await writeFile(`${file}.sig`, `${signRulePack(bytes, signer)}\n`);
      terminal.out(`${file}.sig\n`);
    });
  rules
    .command('check <file>')
    .description('say whether a rule pack is signed, in force and usable')
    .requiredOption('--key <file>', 'the public key that is trusted (PEM)')
    .action(async (file: string, { key }: { key: string }) => {
      const { loadAuthorKey, loadRulePack } = await import('@lethe/constitution');
      const today = new Date().toISOString().slice(0, 10);
      const pack = await loadRulePack(file, { key: await loadAuthorKey(key), today });
      const count = pack.rules.length + pack.patterns.length;
      terminal.out(`${pack.name}: ${count} rules and patterns, until ${pack.expires}\n`);
    });
};
