import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hashBody, type Receipt } from '@lethe/vault';
import { describe, expect, test } from 'vitest';
import { type DataDirectory, dataDirectory } from '../../test/data-directory.ts';

const receipt = (model: string): Receipt => ({
  at: Date.UTC(2026, 4, 1),
  destination: 'https://api.example.org',
  masked: { EMAIL: 2 },
  ...hashBody(Buffer.from(model)),
  model,
  constitution: '1',
  detector: '1',
});

/** A data directory in which two users sent something. */
async function withReceipts(count = 5): Promise<DataDirectory> {
  const data = await dataDirectory();
  await data.withKept(async ({ store }) => {
    for (const id of ['ann', 'bob']) await store.users.create({ id, role: 'member' });
    for (let index = 1; index <= count; index += 1) {
      const user = index % 2 ? 'ann' : 'bob';
      await store.receipts.append(user, receipt(`upstream/model-${index}`));
    }
    await store.audit.append({ actor: 'ann', action: 'consent.granted', subject: 'ann' });
  });
  return data;
}

const change = ({ directory }: DataDirectory, sql: string) => {
  const database = new DatabaseSync(join(directory, 'lethe.db'));
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
};

/** Checks that are no `ok`, with what they list. */
async function problems(data: DataDirectory, command = 'verify') {
  const { status, out } = await data.lethe(`${command} --json`);
  const checks: { check: string; outcome: string; findings: string[] }[] = JSON.parse(out).checks;
  return {
    status,
    problems: checks
      .filter(({ outcome }) => outcome !== 'ok')
      .map(({ check, outcome, findings }) => [check, outcome, ...findings]),
  };
}

describe('verify', () => {
  test('is content with an installation that was left alone', async () => {
    const data = await withReceipts();
    const { status, out } = await data.lethe('verify');
    expect(out).toContain('ok      receipts: 5 entries, 0 of them erased, 1 signed checkpoints');
    expect(out).toContain('ok      audit: 1 entries');
    expect(out).toContain('ok      data keys: 3, all whole');
    expect(out).toContain('ok      weights: local/nano');
    expect(out).toContain('ok      added weights: none');
    expect(out).toContain('ok      file modes: ');
    expect(status).toBe(0);
  });

  test('has nothing to check where nothing is kept, and makes nothing', async () => {
    const data = await dataDirectory();
    expect((await data.lethe('verify')).status).toBe(0);
    await expect(readFile(data.directory)).rejects.toThrow('ENOENT');
  });

  test.each<[what: string, sql: string, findings: string[]]>([
    [
      'a removed receipt',
      'delete from receipts where sequence = 3',
      ['entry 4: it does not follow the entry before it'],
    ],
    [
      'a removed end',
      'delete from receipts where sequence > 3',
      ['entry 5: the chain ends before this signed checkpoint'],
    ],
    [
      'a changed receipt',
      'update receipts set receipt = (select receipt from receipts where sequence = 1) where sequence = 3',
      ['entry 3: its content is not the one it was written with'],
    ],
    [
      'a changed checkpoint',
      "update checkpoints set signature = zeroblob(64) where chain = 'receipts'",
      ['entry 5: the checkpoint was not signed by this installation'],
    ],
  ])('finds %s', async (_what, sql, findings) => {
    const data = await withReceipts();
    change(data, sql);
    const { status, problems: found } = await problems(data);
    expect(status).toBe(1);
    const [[check, outcome, ...listed]] = found;
    expect([check, outcome]).toEqual(['receipts', 'problem']);
    for (const finding of findings) expect(listed.join('\n')).toContain(finding);
  });

  test('still passes when a user was erased', async () => {
    const data = await withReceipts();
    await data.withKept(({ store }) => store.erase('ann'));
    const { status, out } = await data.lethe('verify');
    expect(out).toContain('ok      receipts: 5 entries, 3 of them erased');
    expect(status).toBe(0);
  });

  test('finds a file that others may read, and says what to do', async () => {
    const data = await withReceipts();
    const path = join(data.directory, 'keyring', 'keyring.json');
    await chmod(path, 0o644);
    expect(await problems(data)).toEqual({
      status: 1,
      problems: [
        [
          'file modes',
          'problem',
          `${path} is open to other users of this machine. Run: chmod 600 ${path}`,
        ],
      ],
    });
  });

  test('finds a damaged data key before it is needed', async () => {
    const data = await withReceipts();
    const id = await data.withKept(async ({ keyring }) => keyring.keyedId('ann'));
    await writeFile(join(data.directory, 'keyring', 'keys', `${id}.json`), '{}');
    const { status, out } = await data.lethe('verify');
    expect(status).toBe(1);
    expect(out).toContain('problem data keys: 1 of 3 damaged');
  });

  test('finds an added model that this installation did not sign', async () => {
    const data = await withReceipts();
    const folder = join(data.directory, 'models', 'tiny');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const manifest = { name: 'tiny', version: '1', architecture: 'x', licence: 'MIT', files: {} };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest), { mode: 0o600 });
    const { status, problems: found } = await problems(data);
    expect(status).toBe(1);
    expect(found).toMatchObject([
      ['added weights', 'problem', expect.stringContaining('local/tiny')],
    ]);
  });

  test('does not take an installation whose keyring is gone for an empty one', async () => {
    const data = await withReceipts();
    await rm(join(data.directory, 'keyring'), { recursive: true });
    const { status, out } = await data.lethe('verify');
    expect(status).toBe(3);
    expect(out).toContain('not run chains: There is no keyring in');
  });

  test('says what could not be run, and does not call it passed', async () => {
    const data = await withReceipts();
    await data.withKept(async () => {
      expect(await problems(data)).toEqual({ status: 3, problems: [['chains', 'not run']] });
    });
  });
});

describe('verify --anchor', () => {
  const noted = async (data: DataDirectory) => {
    const path = join(data.directory, 'noted.json');
    await writeFile(path, (await data.lethe('verify --json')).out, { mode: 0o600 });
    return `verify --anchor ${path}`;
  };

  test('holds a chain that has grown since', async () => {
    const data = await withReceipts();
    const command = await noted(data);
    await data.withKept(({ store }) => store.receipts.append('ann', receipt('upstream/later')));
    expect(await problems(data, command)).toEqual({ status: 0, problems: [] });
  });

  test('finds an end that was cut off together with its checkpoints', async () => {
    const data = await withReceipts();
    const command = await noted(data);
    change(
      data,
      "delete from receipts where sequence > 3; delete from checkpoints where chain = 'receipts'",
    );
    const { status, problems: found } = await problems(data, command);
    expect(status).toBe(1);
    expect(found[0]).toContain(
      'entry 5: it is not the entry that was noted elsewhere at this place, or is gone',
    );
    expect(await problems(data)).toMatchObject({ status: 0 });
  });

  test('finds another installation in the place of the noted one', async () => {
    const command = await noted(await withReceipts());
    const { status, problems: found } = await problems(await withReceipts(), command);
    expect(status).toBe(1);
    expect(found.map(([check]) => check)).toEqual(['installation key', 'receipts', 'audit']);
  });

  test.each(['', '{}', '{"publicKeyPem":"x","heads":null}', 'null'])(
    'refuses %j',
    async (content) => {
      const data = await withReceipts();
      const path = join(data.directory, 'noted.json');
      await writeFile(path, content, { mode: 0o600 });
      const { status, err } = await data.lethe(`verify --anchor ${path}`);
      expect(status).toBe(3);
      expect(err).toContain('is not what "lethe verify --json" printed');
    },
  );
});

describe('receipts', () => {
  test('shows every egress of everybody, or of one', async () => {
    const data = await withReceipts(3);
    const { out, status } = await data.lethe('receipts');
    expect(status).toBe(0);
    expect(out.split('\n')).toHaveLength(5);
    expect(out).toContain(
      '  2026-05-01T00:00:00.000Z  bob  https://api.example.org  upstream/model-2  16 bytes, masked EMAIL 2, body ',
    );
    expect(out).toContain('3 receipts\n');

    const lines = (await data.lethe('receipts ann --json')).out.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { user: 'ann', sequence: 3, receipt: { model: 'upstream/model-3' } },
      { user: 'ann', sequence: 1, receipt: { model: 'upstream/model-1' } },
    ]);
  });

  test('are all shown where they fill more than a page', async () => {
    const data = await withReceipts(230);
    const lines = (await data.lethe('receipts --json')).out.trim().split('\n');
    expect(new Set(lines.map((line) => JSON.parse(line).sequence)).size).toBe(230);
  });

  test('says so when nothing has left', async () => {
    const data = await withReceipts(0);
    expect((await data.lethe('receipts')).out).toBe('Nothing has left this machine.\n');
  });
});
