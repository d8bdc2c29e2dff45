import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres, type TemporaryPostgres } from '../../test/temporary-postgres.ts';
import { auditTargets } from './audit-targets.ts';
import { auditDataDirectory } from './data-directory.ts';
import type { Finding } from './finding.ts';

let server: TemporaryPostgres;
let client: pg.Client;
const SCHEMA = 'lethe_audit_test';
beforeAll(async () => {
  server = await startPostgres();
  client = new pg.Client(server.url);
  await client.connect();
  await client.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE; CREATE SCHEMA ${SCHEMA}`);
});
afterAll(async () => {
  await client?.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);
  await client?.end();
  await server?.stop();
});

const audit = async (options = {}): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for await (const finding of auditTargets([server.url], options))
    if (
      finding.place.includes(SCHEMA) ||
      finding.kind === 'unreadable' ||
      finding.place.includes('#') ||
      finding.place.includes('comment')
    )
      findings.push(finding);
  return findings;
};

const INJECTION = 'a"; DROP TABLE lethe_audit_test.keep; --';

describe('PostgreSQL', () => {
  test('every affinity, and names made to inject', async () => {
    const table = `${SCHEMA}.${pg.escapeIdentifier(INJECTION)}`;
    const column = pg.escapeIdentifier('x"); SELECT pg_sleep(9); --');
    await client.query(`CREATE TABLE ${SCHEMA}.keep (n int)`);
    await client.query(
      `CREATE TABLE ${table} (${column} text, n bigint, b bytea, j jsonb, a text[], v varchar(80), u uuid)`,
    );
    await client.query(`INSERT INTO ${table} VALUES ($1,$2,$3,$4,$5,$6,$7)`, [
      'ann@example.org',
      '4111111111111111',
      Buffer.from('SSN 123-45-6789'),
      { deep: [{ iban: 'GB82WEST12345698765432' }] },
      ['call +44 20 7946 0958'],
      'https://private.example.org/x',
      '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    ]);
    const findings = await audit();
    expect(findings.map(({ type }) => type).sort()).toEqual(
      ['CREDIT_CARD', 'EMAIL', 'IBAN', 'PHONE', 'URL', 'US_SSN'].sort(),
    );
    expect(findings[0]?.place).toMatch(/^postgres:\/\/[^@]*\/\w+ .* row 1$/);
    const report = JSON.stringify(findings);
    for (const value of ['ann@', '4111', '123-45', 'GB82', '7946', 'private.'])
      expect(report).not.toContain(value);
    const { rows } = await client.query(`SELECT count(*)::int AS n FROM ${SCHEMA}.keep`);
    expect(rows).toEqual([{ n: 0 }]);
    await client.query(`DROP TABLE ${table}`);
  });

  test('a table whose name is a value is shown as a hash, comments are read', async () => {
    await client.query(`CREATE TABLE ${SCHEMA}."ann@example.org" (n int)`);
    await client.query(`COMMENT ON TABLE ${SCHEMA}.keep IS 'ask bob@example.org'`);
    const findings = await audit();
    expect(findings.map(({ type }) => type)).toEqual(['EMAIL', 'EMAIL']);
    expect(JSON.stringify(findings)).not.toMatch(/ann@|bob@/);
    expect(findings[0]?.place).toMatch(/ #[0-9a-f]{16} \(name\)$/);
    expect(findings[1]?.place).toMatch(/\(comment\)$/);
    await client.query(`DROP TABLE ${SCHEMA}."ann@example.org"`);
    await client.query(`COMMENT ON TABLE ${SCHEMA}.keep IS NULL`);
  });

  test('more rows than are fetched at once: each is read, canaries are found, the rest is clean', async () => {
    await client.query(
      `CREATE TABLE ${SCHEMA}.many AS SELECT n, sha256(n::text::bytea) AS sealed, n * 0.37 AS score, now() AS at FROM generate_series(1, 1234) n`,
    );
    expect(await audit()).toEqual([]);
    const canary = 'zebrafinch-quartz-4471';
    await client.query(`UPDATE ${SCHEMA}.many SET sealed = $1 WHERE n = 1234`, [
      Buffer.from(Buffer.from(canary).toString('base64')),
    ]);
    const findings = await audit({ known: [canary] });
    expect(findings).toMatchObject([{ kind: 'known', type: 'base64' }]);
    expect(findings[0]?.place).toMatch(/many\.sealed row 1234$/);
    await client.query(`DROP TABLE ${SCHEMA}.many`);
  });

  test('with a data directory: its values are counted, digests where digests belong are not', async () => {
    await client.query(`CREATE TABLE ${SCHEMA}.users (name_key text, note text)`);
    await client.query(`INSERT INTO ${SCHEMA}.users VALUES ($1, $2), ($3, $4)`, [
      createHash('sha256').update('a').digest('base64url'),
      'ann@example.org',
      createHash('sha256').update('b').digest('base64url'),
      'bob@example.org',
    ]);
    const directory = await mkdtemp(join(tmpdir(), 'lethe-audit-'));
    const { counted } = await auditDataDirectory(directory, {
      databaseUrl: server.url,
      digests: ['users.name_key'],
    });
    await rm(directory, { recursive: true });
    expect(counted.filter(({ place }) => place.includes(`${SCHEMA}.users`))).toMatchObject([
      { kind: 'pii', type: 'EMAIL', count: 2 },
    ]);
    await client.query(`DROP TABLE ${SCHEMA}.users`);
  });

  test('a database that cannot be reached is reported without its password', async () => {
    const findings: Finding[] = [];
    const url = server.url.replace(/:\d+\//, ':1/').replace(/\/\/[^@]*@/, '//ann:s3cr3t-word@');
    for await (const finding of auditTargets([url])) findings.push(finding);
    expect(findings).toMatchObject([{ kind: 'unreadable', type: 'ECONNREFUSED' }]);
    expect(JSON.stringify(findings)).not.toMatch(/s3cr3t|ann/);
  });
});
