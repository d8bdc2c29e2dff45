import { mkdtemp, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RedTeamReport, redTeamReport } from '@lethe/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runLethe } from '../../test/run-lethe.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lethe-red-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const attack = (...args: string[]) =>
  runLethe([
    'redteam',
    '--model',
    'local/nano-small',
    '--out',
    join(directory, 'run'),
    '--only',
    'plain',
    'base64',
    ...args,
  ]);

test('a model is attacked, and an interrupted run goes on to the same report', async () => {
  const { status, out } = await attack('--json');
  const report = JSON.parse(out) as RedTeamReport;
  const { all } = report;
  expect(all.succeeded.of + all.unscored).toBe(12 * 2);
  expect(status).toBe(all.succeeded.count > 0 ? 1 : 0);
  expect(all.blocked).toBeGreaterThan(0);
  const results = join(directory, 'run/results.jsonl');
  const page = await readFile(join(directory, 'run/report.html'), 'utf8');
  expect(page).toContain('Red team: local/nano-small');
  for (const name of ['results.jsonl', 'report.json', 'report.html'])
    expect((await stat(join(directory, 'run', name))).mode & 0o777).toBe(0o600);

  // As a crash leaves it: the last lines are missing, the last one in part.
  const { size } = await stat(results);
  await truncate(results, size - 100);
  const again = await attack('--json');
  expect({ ...JSON.parse(again.out), at: 0 }).toEqual({ ...report, at: 0 });
});

test('results of another run are not mixed in, and nothing is lost', async () => {
  const before = await readFile(join(directory, 'run/results.jsonl'));
  const { status, err } = await attack('--seed', '2');
  expect(status).toBe(3);
  expect(err).toContain('holds results of another model');
  expect(await readFile(join(directory, 'run/results.jsonl'))).toEqual(before);
});

test('without a place of its own the report lies in the data directory, and the next run begins anew', async () => {
  const data = join(directory, 'data');
  const args = ['redteam', '--model', 'local/nano-small', '--only', 'plain', '--data-dir', data];
  const { out } = await runLethe([...args, '--json']);
  const reports = join(data, 'redteam');
  expect((await readdir(reports)).sort()).toEqual(['report.html', 'report.json']);
  const report = JSON.parse(await readFile(join(reports, 'report.json'), 'utf8'));
  expect(redTeamReport.parse(report)).toEqual(JSON.parse(out));
  expect(report.cells).toHaveLength(12);
  expect((await stat(reports)).mode & 0o777).toBe(0o700);
  for (const name of ['report.json', 'report.html'])
    expect((await stat(join(reports, name))).mode & 0o777).toBe(0o600);
});

test.each([[['--seed', 'x']], [['--goals', '3']]])('%j is refused', async (args) => {
  expect((await attack(...args)).status).toBe(2);
});
