import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signRulePack } from '@lethe/constitution';
import type { CycleMode } from '@lethe/store';
import { expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../config/load.ts';
import type { SettingKey } from '../config/settings.ts';
import { openKept } from '../kept/open-kept.ts';
import { readSleep } from './read-sleep.ts';
import { withSleep } from './sleep-once.ts';

const DAY_MS = 86_400_000;

const PACK = JSON.stringify({
  format: 'lethe rule pack 1',
  name: 'november',
  date: '2020-11-01',
  expires: '2099-11-01',
  groups: { call: 'wake up|rise', name: 'Zorblax' },
  rules: [{ id: 'november.wake', signal: 'jailbreak', score: 0.9, sequence: ['call', 'name'] }],
  patterns: [],
});

async function installation() {
  const parent = await mkdtemp(join(tmpdir(), 'lethe-asleep-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const rules = join(parent, 'rules');
  await mkdir(rules);
  const author = generateKeyPairSync('ed25519');
  const pack = join(rules, 'november.json');
  await writeFile(pack, PACK);
  const signing = {
    sign: (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, author.privateKey)),
  };
  await writeFile(`${pack}.sig`, signRulePack(Buffer.from(PACK), signing));
  const key = join(rules, 'author.pem');
  await writeFile(key, author.publicKey.export({ format: 'pem', type: 'spki' }));
  const directory = join(parent, 'data');
  const flags: Partial<Record<SettingKey, string>> = {
    'data.directory': directory,
    'constitution.rulePacks': pack,
    'constitution.rulePackKey': key,
  };
  const { config } = await loadConfig({ flags, env: {} });

  /** Sleeps once at a moment, as the command does, and gives each step. */
  async function sleepAt(now: number, mode: CycleMode = 'deep') {
    const kept = await openKept(config, { clock: () => now });
    try {
      await withSleep(
        config,
        kept,
        (error) => {
          throw error;
        },
        async ({ sleeper }) => (await sleeper.sleepNow({ mode })).ended,
      );
      const { slept } = await readSleep(config, kept, { limit: 1 });
      const versions = await kept.keyring.versionsOf('ann');
      return {
        steps: Object.fromEntries(slept[0]?.entries.map((entry) => [entry.step, entry]) ?? []),
        keyVersion: versions?.current,
      };
    } finally {
      await kept.close();
    }
  }
  return { config, directory, pack, sleepAt };
}

test('a used installation: an old key is replaced, a changed byte of a rule pack is found', async () => {
  const { config, pack, sleepAt, directory } = await installation();
  const kept = await openKept(config, { clock: () => Date.now() - 100 * DAY_MS });
  await kept.store.users.create({ id: 'ann', role: 'owner' });
  await kept.store.memories.create('ann', { id: 'one', text: 'I live in Bergen' });
  const before = (await kept.keyring.versionsOf('ann'))?.current;
  await kept.close();

  const sound = await sleepAt(Date.now());
  // The installation's own and Ann's.
  expect(sound.steps.keyAge?.numbers.replaced).toBe(2);
  expect(sound.keyVersion).toBe((before as number) + 1);
  expect(sound.steps.rulePacks?.words).not.toHaveProperty('finding_1');
  expect(sound.steps.databaseAudit?.numbers.found).toBe(0);

  const bytes = await readFile(pack, 'utf8');
  await writeFile(pack, bytes.replace('rise', 'rinse'));
  // Without the saved state nothing says that it slept just now.
  await rm(join(directory, 'sleep', 'state-local_nano'));
  const changed = await sleepAt(Date.now() + DAY_MS);
  expect(changed.steps.rulePacks?.words.finding_1).toBe('rulesChanged');
  expect(changed.steps.keyAge?.numbers.replaced).toBe(0);
  expect(await readdir(join(directory, 'sleep'))).toEqual(['state-local_nano']);
});
