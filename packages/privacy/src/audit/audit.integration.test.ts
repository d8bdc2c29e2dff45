import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPaths } from './audit-paths.ts';
import type { Finding } from './finding.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lethe-audit-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const gather = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
};

const audit = async (path: string, options = {}): Promise<Finding[]> =>
  gather(auditPaths([path], options));

const CANARY = 'zebrafinch-quartz-4471';

describe('a database', () => {
  test('every affinity, blobs, and names made to inject', async () => {
    const file = join(directory, 'store.bin');
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE "a""; DROP TABLE b; --" ("x"" y" TEXT, n INTEGER, b BLOB)');
    database.exec('CREATE TABLE b (clean TEXT)');
    database
      .prepare('INSERT INTO "a""; DROP TABLE b; --" VALUES (?, ?, ?)')
      .run('ann@example.org', 4111111111111111, Buffer.from('SSN 123-45-6789'));
    database.prepare('INSERT INTO b VALUES (?)').run('topic-17');
    database.close();
    const findings = await audit(file);
    expect(findings.map(({ type }) => type).sort()).toEqual(['CREDIT_CARD', 'EMAIL', 'US_SSN']);
    const report = JSON.stringify(findings);
    for (const value of ['ann@', '4111', '123-45']) expect(report).not.toContain(value);
    const again = new DatabaseSync(file);
    expect(again.prepare('SELECT count(*) AS n FROM b').get()).toEqual({ n: 1 });
    again.close();
  });
});

describe('text', () => {
  test('line numbers, sentences, and a file that is not UTF-8', async () => {
    const file = join(directory, 'app.log');
    await writeFile(
      file,
      Buffer.concat([
        Buffer.from('level=info code=7\nmail=ann@example.org\n'),
        Buffer.from([0xff, 0xfe, 0x0a]),
        Buffer.from('I told you that this is not what we wanted to do\n'),
      ]),
    );
    const findings = await audit(file);
    expect(
      findings.map(({ kind, type, place }) => [kind, type, place.slice(directory.length + 1)]),
    ).toEqual([
      ['pii', 'EMAIL', 'app.log:2'],
      ['prose', 'sentence', 'app.log:4'],
    ]);
  });

  test('clean data has no findings', async () => {
    const file = join(directory, 'clean.jsonl');
    await writeFile(
      file,
      '{"at":1763791200,"axis":[0.5,0.25],"topic":17,"route":"local","ms":12.5}\n'.repeat(50),
    );
    expect(await audit(file)).toEqual([]);
  });

  test('what is not there is said, not thrown', async () =>
    expect(await audit(join(directory, 'absent'))).toMatchObject([
      { kind: 'unreadable', type: 'ENOENT' },
    ]));
});

describe('planted canaries', () => {
  const forms = {
    plain: CANARY,
    'upper case': CANARY.toUpperCase(),
    hexadecimal: Buffer.from(CANARY).toString('hex'),
    base64: Buffer.from(`x${CANARY}y`).toString('base64'),
    'base64, shifted': Buffer.from(`xy${CANARY}`).toString('base64'),
    base64url: Buffer.from(`${CANARY}`).toString('base64url'),
    reversed: [...CANARY].reverse().join(''),
    percent: encodeURIComponent(CANARY),
  };
  test.each(Object.entries(forms))('%s', async (name, written) => {
    const file = join(directory, `${name}.txt`);
    await writeFile(file, `noise ${written} noise`);
    const findings = await audit(file, { known: [CANARY] });
    expect(findings.filter(({ kind }) => kind === 'known').length).toBeGreaterThan(0);
    expect(JSON.stringify(findings)).not.toContain(CANARY);
  });
  test('none where none was planted', async () => {
    const file = join(directory, 'without.txt');
    await writeFile(file, 'noise '.repeat(1000));
    expect((await audit(file, { known: [CANARY] })).filter(({ kind }) => kind === 'known')).toEqual(
      [],
    );
  });
  test('digits without their separators', async () => {
    const file = join(directory, 'digits.txt');
    await writeFile(file, 'n=442079460958;');
    expect(await audit(file, { known: ['+44 20 7946 0958'], types: [] })).toMatchObject([
      { kind: 'known', type: 'digits' },
    ]);
  });
});
