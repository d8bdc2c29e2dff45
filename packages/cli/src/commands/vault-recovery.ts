import type { Config } from '@lethe/server';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';
import type { Terminal } from '../terminal.ts';

/** Environment variable of a recovery key; it may be given as a file in `..._FILE`. */
const RECOVERY_KEY = 'LETHE_RECOVERY_KEY';

const printed = (key: string): string =>
  [
    'This is the recovery key. Write it down and keep it away from this machine: whoever has it and a',
    'copy of the data directory can read everything. It is not shown again; an earlier one is void.',
    '',
    `  ${key}`,
    '',
    'When the root key is lost: lethe vault recovery --restore',
    '',
  ].join('\n');

export const addVaultRecovery = (vault: Command, { terminal }: CommandContext): void => {
  withConfigOptions(vault.command('recovery'))
    .description('make a recovery key and show it once, or restore a lost root key with it')
    .option('--restore', 'put the keyring under a new root key with the recovery key')
    .action(async ({ restore, ...flags }: ConfigFlags & { restore?: boolean }) => {
      const { loadConfig } = await import('@lethe/server');
      const { config } = await loadConfig(configOptions(flags, terminal));
      terminal.out(
        restore ? await restoreRootKey(config, terminal) : await makeRecoveryKey(config),
      );
    });
};

async function makeRecoveryKey(config: Config): Promise<string> {
  const { withKept } = await import('../vault/open-existing.ts');
  return withKept(config, async ({ keyring, store }) => {
    const key = await keyring.recoveryKey();
    await store.audit.append({ actor: null, action: 'key.recoveryMade', subject: null });
    return printed(key);
  });
}

async function restoreRootKey(config: Config, terminal: Terminal): Promise<string> {
  const { keptPaths, rootKeySource } = await import('@lethe/server');
  const { restoreKeyring } = await import('@lethe/vault');
  const { errors } = await import('../errors.ts');
  const { requireKeyring, withKept } = await import('../vault/open-existing.ts');
  const { readSecret } = await import('../vault/secret.ts');
  const { typedLine } = await import('../vault/typed-line.ts');
  await requireKeyring(config);
  const given = await readSecret(terminal.env, RECOVERY_KEY);
  if (given === undefined) terminal.err('Recovery key: ');
  const recoveryKey = given ?? (await typedLine(process.stdin));
  if (recoveryKey.trim() === '') throw errors.RECOVERY_KEY_MISSING();
  await restoreKeyring({
    directory: keptPaths(config).keyring,
    rootKey: rootKeySource(config),
    recoveryKey,
  });
  await withKept(config, ({ store }) =>
    store.audit.append({ actor: null, action: 'key.rootChanged', subject: null }),
  );
  return 'Done: the keyring is under a new root key, from where the settings say. The recovery key stays valid.\n';
}
