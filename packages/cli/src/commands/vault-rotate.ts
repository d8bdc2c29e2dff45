import type { Config } from '@lethe/server';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import type { NewRootFlags } from '../vault/new-root.ts';

interface RotateFlags extends ConfigFlags, NewRootFlags {
  root?: boolean;
  resume?: boolean;
  json?: boolean;
}

/** A progress line each so many steps. */
const STEPS_A_LINE = 1000;

export const addVaultRotate = (vault: Command, { terminal }: CommandContext): void => {
  withConfigOptions(vault.command('rotate'))
    .description('give every user a new data key, or one user, or change the root key')
    .argument('[user]', 'id of the user; all users without it')
    .option('--resume', 'only go on with a rotation that was interrupted')
    .option('--root', 'change the root key instead')
    .option('--to-file <path>', 'with --root: the new root key lies in this file, made if missing')
    .option('--to-age <path>', 'with --root: the new root key is unlocked by this age identity')
    .option('--json', 'print JSON')
    .action(async (user: string | undefined, flags: RotateFlags, command: Command) => {
      const { root, toFile, toAge, resume, json, ...rest } = flags;
      const others = [user, resume].some((given) => given !== undefined);
      if (root && others) command.error('error: --root stands alone, without a user or --resume');
      if (!root && (toFile ?? toAge) !== undefined) {
        command.error('error: --to-file and --to-age go with --root');
      }
      const { loadConfig } = await import('@lethe/server');
      const { config } = await loadConfig(configOptions(rest, terminal));
      const said = root
        ? await rotateRoot(config, { toFile, toAge }, terminal)
        : await rotateUsers(config, { user, resume }, terminal);
      terminal.out(json ? `${JSON.stringify(said.result)}\n` : `${said.text}\n`);
    });
};

interface Said {
  readonly result: object;
  readonly text: string;
}

async function rotateUsers(
  config: Config,
  { user, resume }: { user: string | undefined; resume: boolean | undefined },
  terminal: Terminal,
): Promise<Said> {
  const { withKept } = await import('../vault/open-existing.ts');
  const { vaultErrors } = await import('@lethe/vault');
  return withKept(config, async ({ keyring, store }) => {
    if (user !== undefined && !(await keyring.hasKey(user))) throw vaultErrors.DATA_KEY_UNKNOWN();
    if (!resume) {
      await store.rotation.begin(user);
      await store.audit.append({ actor: null, action: 'key.rotated', subject: user ?? null });
    }
    let told = 0;
    const progress = await store.rotation.reencrypt({
      onProgress({ envelopes, usersDone }) {
        if (envelopes - told < STEPS_A_LINE) return;
        told = envelopes;
        terminal.err(`${envelopes} values sealed anew, ${usersDone} users done\n`);
      },
    });
    return {
      result: progress,
      text: `Done: ${progress.envelopes} values sealed anew, ${progress.usersDone} users looked at; their older keys are destroyed.`,
    };
  });
}

async function rotateRoot(config: Config, flags: NewRootFlags, terminal: Terminal): Promise<Said> {
  const { rootKeySource } = await import('@lethe/server');
  const { newRootOf } = await import('../vault/new-root.ts');
  const { withKept } = await import('../vault/open-existing.ts');
  const { source, setting } = await newRootOf(flags, rootKeySource(config), terminal.env);
  return withKept(config, async ({ keyring, store }) => {
    await keyring.rewrap(source, {
      onProgress({ done, total }) {
        if (done % STEPS_A_LINE === 0) terminal.err(`${done} of ${total} data keys wrapped anew\n`);
      },
    });
    await store.audit.append({ actor: null, action: 'key.rootChanged', subject: null });
    const { rootKey, users } = await keyring.status();
    const next = setting
      ? `From now on Lethe needs the setting ${setting} in place of the one before it.`
      : 'No setting changes.';
    return {
      result: { rootKey: rootKey.id, users, setting: setting ?? null },
      text: `Done: the data keys of ${users} users are under the new root key ${rootKey.id}. ${next}`,
    };
  });
}
