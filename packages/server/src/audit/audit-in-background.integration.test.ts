import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditSummary } from '@lethe/privacy/audit';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../../test/running-server.ts';
import { createLog } from '../log/log.ts';
import { auditInBackground } from './audit-in-background.ts';

const audited = async (directory: string): Promise<AuditSummary[]> => {
  const summaries: AuditSummary[] = [];
  const audit = auditInBackground(
    { directory },
    {
      onSummary: (summary) => summaries.push(summary),
      onFault: (error) => {
        throw error;
      },
    },
  );
  await audit.done;
  return summaries;
};

describe('an audit in the background', () => {
  test('counts by type and place, without a value or the path of the directory', async () => {
    const directory = await temporaryDirectory();
    await mkdir(join(directory, 'logs'));
    await writeFile(join(directory, 'logs', 'a.log'), 'ann@example.org\nbob@example.org\n');
    const summaries = await audited(directory);
    expect(summaries).toEqual([
      {
        files: 1,
        units: 2,
        findings: 2,
        unreadable: 0,
        counted: [{ kind: 'pii', type: 'EMAIL', place: 'logs/a.log', count: 2 }],
      },
    ]);
  });

  test('clean data: nothing', async () => {
    const directory = await temporaryDirectory();
    await writeFile(join(directory, 'a.jsonl'), '{"route":"local","ms":12.5}\n');
    expect(await audited(directory)).toMatchObject([{ findings: 0, unreadable: 0, counted: [] }]);
  });

  test('a database beside the directory is looked through too', async () => {
    const directory = await temporaryDirectory();
    const summaries: AuditSummary[] = [];
    // Nothing listens on port 1: that it was tried shows in the count.
    const audit = auditInBackground(
      { directory, databaseUrl: 'postgres://ann:word@127.0.0.1:1/lethe' },
      { onSummary: (summary) => summaries.push(summary), onFault: () => undefined },
    );
    await audit.done;
    expect(summaries).toEqual([
      {
        files: 0,
        units: 0,
        findings: 0,
        unreadable: 1,
        counted: [{ kind: 'unreadable', type: 'ECONNREFUSED', place: 'postgres', count: 1 }],
      },
    ]);
  });

  test('it can be cancelled, and says nothing then', async () => {
    const directory = await temporaryDirectory();
    await writeFile(join(directory, 'a.log'), 'ann@example.org\n'.repeat(200_000));
    const summaries: AuditSummary[] = [];
    const audit = auditInBackground(
      { directory },
      { onSummary: (summary) => summaries.push(summary), onFault: () => undefined },
    );
    await audit.cancel();
    await audit.done;
    expect(summaries).toEqual([]);
  });

  test('the log says how many and where', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'info', destination: { write: (line) => lines.push(line) } });
    const counted = [{ kind: 'pii', type: 'EMAIL', place: 'a.log', count: 2 }] as const;
    log.audit({ files: 1, units: 2, findings: 2, unreadable: 0, counted });
    log.audit({ files: 1, units: 2, findings: 0, unreadable: 0, counted: [] });
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 40, msg: 'audit', files: 1, findings: 2, unreadable: 0, counted },
      { level: 30, msg: 'audit', files: 1, findings: 0, unreadable: 0, counted: [] },
    ]);
  });
});
