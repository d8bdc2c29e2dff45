import { randomBytes } from 'node:crypto';
import type { KeyScope, NewApiKey } from '@lethe/protocol';
import type { Config, newApiKey } from '@lethe/server';
import type { Store, User } from '@lethe/store';
import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { errors } from '../errors.ts';
import { keyData } from '../keys/describe-key.ts';
import {
  daysFrom,
  parseCount,
  parseModels,
  parsePolicy,
  parseScopes,
} from '../keys/parse-key-options.ts';
import { type ConfigFlags, configOptions, withConfigOptions } from '../options.ts';
import type { RunningLethe } from '../running/running-lethe.ts';

interface CreateFlags extends ConfigFlags {
  label: string;
  owner?: string;
  scopes: KeyScope[];
  models?: NonNullable<NewApiKey['models']>;
  policy: NewApiKey['policy'];
  days?: number;
  perMinute?: number;
  callsPerDay?: number;
  tokensPerDay?: number;
  microcentsPerDay?: number;
  json?: boolean;
}

export const addKeysCreate = (keys: Command, { terminal }: CommandContext): void => {
  withConfigOptions(keys.command('create'))
    .description('make an API key and print it, this once')
    .option('--label <text>', 'what you call it', 'API key')
    .option('--owner <person>', 'id or name of whose it is; the owner of the installation')
    .option(
      '--scopes <list>',
      'chat, embeddings, moderations, cloud (consent that masked texts leave), admin',
      parseScopes,
      ['chat', 'embeddings', 'moderations'],
    )
    .option('--models <list>', 'ids or patterns such as local/*; all without it', parseModels)
    .option(
      '--policy <policy>',
      'the constitution: off, observe or enforce',
      parsePolicy,
      'enforce',
    )
    .option('--days <n>', 'days until it expires; never without it', parseCount)
    .option('--per-minute <n>', 'most requests a minute', parseCount)
    .option('--calls-per-day <n>', 'most requests that leave in a UTC day', parseCount)
    .option('--tokens-per-day <n>', 'most tokens elsewhere in a UTC day', parseCount)
    .option('--microcents-per-day <n>', 'most money in a UTC day; 100,000,000 are one', parseCount)
    .option('--json', 'print a JSON object')
    .action(async (flags: CreateFlags) => {
      const { loadConfig, newApiKey } = await import('@lethe/server');
      const { findRunning } = await import('../running/running-lethe.ts');
      const { config } = await loadConfig(configOptions(flags, terminal));
      const wanted = wantedKey(flags, Date.now());
      const running = await findRunning(config);
      if (running && flags.owner !== undefined) throw errors.KEYS_OF_OTHERS();
      const { key, data } = running
        ? await makeThere(running, wanted)
        : await makeHere(config, { wanted, owner: flags.owner, ...newApiKey(randomBytes) });
      terminal.out(flags.json ? `${JSON.stringify({ key, ...data })}\n` : `${key}\n`);
      if (!flags.json)
        terminal.err('This key is shown this once. Keep it where only its client reads it.\n');
    });
};

const wantedKey = (flags: CreateFlags, now: number): NewApiKey => ({
  label: flags.label,
  scopes: flags.scopes,
  policy: flags.policy,
  models: flags.models ?? null,
  expiresAt: daysFrom(flags.days, now),
  limits: {
    perMinute: flags.perMinute ?? null,
    callsPerDay: flags.callsPerDay ?? null,
    tokensPerDay: flags.tokensPerDay ?? null,
    microcentsPerDay: flags.microcentsPerDay ?? null,
  },
});

interface MadeKey {
  readonly key: string;
  /** What is known of it, without the key. */
  readonly data: object;
}

async function makeThere(running: RunningLethe, body: NewApiKey): Promise<MadeKey> {
  const { key, summary } = await running.ask('makeKey', { body });
  return { key, data: summary };
}

async function makeHere(
  config: Config,
  options: ReturnType<typeof newApiKey> & { wanted: NewApiKey; owner: string | undefined },
): Promise<MadeKey> {
  const { withKept } = await import('../vault/open-existing.ts');
  const { wanted, owner, key, ...made } = options;
  return withKept(config, async ({ store }) => {
    const { id: ownerId } = await ownerOf(store, owner);
    const kept = await store.apiKeys.create({ ...made, ...wanted, ownerId });
    await store.audit.append({ actor: ownerId, action: 'apiKey.made', subject: ownerId });
    return { key, data: keyData(kept) };
  });
}

async function ownerOf(store: Pick<Store, 'users'>, given: string | undefined): Promise<User> {
  const { findPerson } = await import('../people/find-person.ts');
  if (given !== undefined) return findPerson(store, given);
  const { everybody } = await import('@lethe/store');
  for await (const user of everybody(store)) if (user.role === 'owner') return user;
  throw errors.PERSON_UNKNOWN();
}
