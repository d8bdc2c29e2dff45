import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PII_TYPES } from '../span.ts';
import { auditTargets } from './audit-targets.ts';
import { byteLines } from './byte-lines.ts';
import { filesUnder } from './files.ts';
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
  gather(auditTargets([path], options));

/** The same bytes for the same seed, as good as random to a detector. */
const pseudoRandom = (seed: number) => {
  let block = createHash('sha256').update(String(seed)).digest();
  return (count: number): Buffer => {
    const parts: Buffer[] = [];
    for (let have = 0; have < count; have += block.length) {
      block = createHash('sha256').update(block).digest();
      parts.push(block);
    }
    return Buffer.concat(parts).subarray(0, count);
  };
};

/** All but secrets: a random text in a column that is called a key is one. */
const STRUCTURED = PII_TYPES.filter((type) => type !== 'SECRET');

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

  test('sealed blobs and random text give no alarm', async () => {
    const file = join(directory, 'sealed.db');
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE sealed (id INTEGER, nonce BLOB, box BLOB, hash TEXT, key TEXT)');
    const insert = database.prepare('INSERT INTO sealed VALUES (?, ?, ?, ?, ?)');
    const bytes = pseudoRandom(7);
    database.exec('BEGIN');
    for (let i = 0; i < 400; i++)
      insert.run(
        i,
        bytes(12),
        bytes(40 + (i % 400)),
        bytes(32).toString('hex'),
        bytes(33).toString('base64'),
      );
    database.exec('COMMIT');
    database.close();
    const findings = await audit(file, { types: STRUCTURED });
    expect(findings).toEqual([]);
    const blobs = new DatabaseSync(file);
    blobs.exec('ALTER TABLE sealed DROP COLUMN key');
    blobs.close();
    expect(await audit(file)).toEqual([]);
  });

  test('a digest in a column of digests is no secret; anything else in it is looked at', async () => {
    const file = join(directory, 'digests.db');
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE users (name_key TEXT, access_key TEXT)');
    const insert = database.prepare('INSERT INTO users VALUES (?, ?)');
    const bytes = pseudoRandom(11);
    for (let i = 0; i < 50; i++) {
      insert.run(bytes(32).toString('base64url'), null);
      insert.run(bytes(32).toString('hex'), null);
    }
    insert.run('ann@example.org', null);
    insert.run(CANARY, null);
    insert.run(Buffer.from(CANARY).toString('hex').padEnd(64, '0'), null);
    const secret = bytes(32).toString('base64url');
    insert.run(null, secret);
    database.close();
    const digests = ['users.name_key'];
    const alarms = (await audit(file)).filter(({ place }) => place.includes('name_key'));
    expect(alarms.some(({ type }) => type === 'SECRET')).toBe(true);
    const findings = await audit(file, { digests, known: [CANARY] });
    expect(
      findings
        .filter(({ place }) => !place.includes('(raw)'))
        .map(({ type, place }) => `${type} ${place.split(' ').slice(-3).join(' ')}`),
    ).toEqual([
      'EMAIL users.name_key row 101',
      'SECRET users.name_key row 102',
      'plain users.name_key row 102',
      'hexadecimal users.name_key row 103',
      'SECRET users.access_key row 104',
    ]);
  });

  test('what is packed, in UTF-16 or among other bytes in a column', async () => {
    const file = join(directory, 'packed.db');
    const database = new DatabaseSync(file);
    database.exec('CREATE TABLE t (v)');
    const insert = database.prepare('INSERT INTO t VALUES (?)');
    insert.run(gzipSync('mail ann@example.org'));
    insert.run(Buffer.from('mail ann@example.org', 'utf16le'));
    insert.run(
      Buffer.concat([Buffer.alloc(9, 0xfe), Buffer.from('ann@example.org\0'), Buffer.alloc(9)]),
    );
    insert.run(`x=${gzipSync('mail ann@example.org').toString('base64')};`);
    database.close();
    const findings = await audit(file);
    expect(findings.map(({ type, place }) => [type, place.slice(-5)])).toEqual([
      ['EMAIL', 'row 1'],
      ['EMAIL', 'row 2'],
      ['EMAIL', 'row 3'],
      ['EMAIL', 'row 4'],
    ]);
    expect(new Set(findings.map(({ hash }) => hash)).size).toBe(1);
  });

  test('defaults in the schema, names that are values, and deleted rows', async () => {
    const file = join(directory, 'schema.db');
    const database = new DatabaseSync(file);
    database.exec(`PRAGMA secure_delete = OFF;
      CREATE TABLE "ann@example.org" (v TEXT DEFAULT 'bob@example.org');
      INSERT INTO "ann@example.org" VALUES ('${CANARY}'), ('other');
      DELETE FROM "ann@example.org"`);
    database.close();
    const findings = await audit(file, { known: [CANARY] });
    expect(findings.map(({ kind, type }) => `${kind} ${type}`)).toEqual([
      'pii EMAIL',
      'pii EMAIL',
      'known plain',
    ]);
    expect(findings[2]?.place).toContain('(raw)');
    expect(JSON.stringify(findings)).not.toMatch(/ann@|bob@|zebrafinch/);
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

  test('NULs, colours and bytes of another encoding do not hide a value', async () => {
    const file = join(directory, 'odd.log');
    await writeFile(
      file,
      Buffer.concat([
        Buffer.from('\0\x1b[32mann@example.org\x1b[0m\n'),
        Buffer.from('M\xfcller ann@example.org\n', 'latin1'),
        Buffer.from('\ufeffann@example.org'),
      ]),
    );
    expect((await audit(file)).map(({ type, place }) => [type, place.slice(-2)])).toEqual([
      ['EMAIL', ':1'],
      ['EMAIL', ':2'],
      ['EMAIL', ':3'],
    ]);
  });

  test('UTF-16, packed, and what only begins like it', async () => {
    const file = join(directory, 'wide.txt');
    await writeFile(file, Buffer.from('\ufeffone\nann@example.org\n', 'utf16le'));
    expect(await audit(file)).toMatchObject([{ type: 'EMAIL', place: `${file}:2` }]);
    const packed = join(directory, 'app.log.1');
    await writeFile(packed, gzipSync('one\ntwo ann@example.org\n'));
    expect(await audit(packed)).toMatchObject([{ type: 'EMAIL', place: `${packed}:2` }]);
    const broken = join(directory, 'broken.bin');
    await writeFile(
      broken,
      Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from('ann@example.org')]),
    );
    expect(await audit(broken)).toMatchObject([{ type: 'EMAIL' }]);
  });

  test('random bytes give no alarm', async () => {
    const file = join(directory, 'random.bin');
    await writeFile(file, pseudoRandom(11)(1_500_000));
    expect(await audit(file, { known: [CANARY] })).toEqual([]);
  });

  test('names of files are looked at, and not shown where they are values', async () => {
    const folder = join(directory, 'named');
    await mkdir(folder);
    await writeFile(join(folder, 'ann@example.org.txt'), 'bob@example.org');
    const findings = await audit(folder);
    expect(findings.map(({ type }) => type)).toEqual(['EMAIL', 'EMAIL']);
    expect(JSON.stringify(findings)).not.toMatch(/ann@|bob@/);
    expect(await audit(folder, { exclude: ['ann'] })).toEqual([]);
  });

  test('an audit can be stopped, and tells how far it is', async () => {
    const file = join(directory, 'long.log');
    await writeFile(file, 'level=info\n'.repeat(5000));
    const stop = new AbortController();
    const seen: number[] = [];
    const onProgress = ({ units }: { units: number }) => {
      seen.push(units);
      if (units >= 1000) stop.abort();
    };
    await expect(audit(file, { signal: stop.signal, onProgress })).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
    expect(seen.at(-1)).toBe(1000);
  });

  test('a line of any length is read in parts that overlap', async () => {
    const chunks = async function* () {
      for (let i = 0; i < 40; i++) yield Buffer.alloc(1000, 97);
      yield Buffer.from('\nend');
    };
    const lines: [number, number][] = [];
    for await (const { bytes, number } of byteLines(chunks(), 10_000))
      lines.push([bytes.length, number]);
    expect(Math.max(...lines.map(([length]) => length))).toBeLessThanOrEqual(11_000);
    expect(lines.at(-1)).toEqual([3, 2]);
    const value = `${'x'.repeat(1_048_570)} ann@example.org ${'y'.repeat(2_000_000)}`;
    const file = join(directory, 'one-line.txt');
    await writeFile(file, value);
    expect((await audit(file)).filter(({ type }) => type === 'EMAIL').length).toBeGreaterThan(0);
  });

  test('more files than the bound are an error, after those that fit', async () => {
    const folder = join(directory, 'many');
    await mkdir(folder);
    for (const name of ['a', 'b', 'c']) await writeFile(join(folder, name), '');
    const names: string[] = [];
    const read = async () => {
      for await (const { inside } of filesUnder(folder, 2)) names.push(inside);
    };
    await expect(read()).rejects.toThrow(
      expect.objectContaining({ code: 'PRIVACY_TOO_MANY_FILES' }),
    );
    expect(names).toEqual(['a', 'b']);
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
    percent: [...Buffer.from(CANARY)].map((byte) => `%${byte.toString(16)}`).join(''),
    'JSON escapes': CANARY.replaceAll('z', '\\u007a'),
    'UTF-16': Buffer.from(CANARY, 'utf16le').toString('latin1'),
    'UTF-16, high byte first': Buffer.from(CANARY, 'utf16le').swap16().toString('latin1'),
    'hexadecimal UTF-16': Buffer.from(CANARY, 'utf16le').toString('hex'),
    'base64 of UTF-16': Buffer.from(`x${CANARY}`, 'utf16le').toString('base64'),
    packed: gzipSync(`noise ${CANARY}`).toString('base64'),
  };
  test.each(Object.entries(forms))('%s', async (name, written) => {
    const file = join(directory, `${name}.txt`);
    await writeFile(file, Buffer.from(`noise ${written} noise`, 'latin1'));
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
  test('words of a known text, whatever stands between them; a common phrase is none', async () => {
    const knownTexts = ['We met at the old lighthouse and talked about the harvest of last year.'];
    const file = join(directory, 'words.txt');
    await writeFile(file, '{"note":"LIGHTHOUSE, and talked -- about the harvest; of"}\n');
    expect(await audit(file, { knownTexts })).toMatchObject([
      { kind: 'known', type: 'words in a row' },
    ]);
    await writeFile(file, '{"note":"we met at the old mill"}\n');
    expect(await audit(file, { knownTexts, prose: false })).toEqual([]);
  });
  test('a list beyond its bound is refused', async () =>
    expect(audit(directory, { known: Array.from({ length: 10_001 }, String) })).rejects.toThrow(
      expect.objectContaining({ code: 'PRIVACY_LIST_TOO_LONG' }),
    ));
});
