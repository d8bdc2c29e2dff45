import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runHere } from '../../test/run-here.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lethe-audit-command-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const audit = (...args: readonly string[]) => runHere(['audit', ...args]);

const write = async (name: string, text: string): Promise<string> => {
  const path = join(directory, name);
  await writeFile(path, text);
  return path;
};

describe('lethe audit', () => {
  test('clean: exit status 0', async () => {
    const { status, out, err } = await audit(
      await write('clean.jsonl', '{"route":"local","ms":12}\n'),
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toBe('0 findings, 0 places that could not be read\n');
  });

  test('a finding: type and place, never the value, exit status 1', async () => {
    const path = await write('found.log', 'ok\nmail=ann@example.org\n');
    const { status, out } = await audit(path);
    expect(status).toBe(1);
    expect(out).toMatch(/^pii EMAIL .*found\.log:2 [0-9a-f]{16}\n1 findings, 0 /);
    expect(out).not.toContain('ann@');
  });

  test('--json prints an object a line', async () => {
    const path = await write('found.json', '{"mail":"ann@example.org"}');
    const { status, out } = await audit('--json', path);
    expect(status).toBe(1);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ kind: 'pii', type: 'EMAIL', place: `${path}:1` }]);
  });

  test('--no-prose does not report sentences', async () => {
    const path = await write('prose.txt', 'I told you that this is not what we wanted to do\n');
    expect((await audit(path)).status).toBe(1);
    expect((await audit('--no-prose', path)).status).toBe(0);
  });

  test('what cannot be read: exit status 3', async () => {
    const { status, out } = await audit(join(directory, 'absent'));
    expect(status).toBe(3);
    expect(out).toContain('unreadable ENOENT');
  });

  test('a database that cannot be reached: exit status 3, without its password', async () => {
    const { status, out, err } = await audit('postgres://ann:s3cr3t-word@127.0.0.1:1/x');
    expect(status).toBe(3);
    expect(out + err).toContain('ECONNREFUSED');
    expect(out + err).not.toMatch(/s3cr3t|ann/);
  });

  test.each([[[]], [['--unknown', '.']]])('%j is a usage error', async (args) => {
    const { status, out, err } = await audit(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).not.toBe('');
  });

  test('--help says what it does', async () => {
    const { status, out } = await audit('--help');
    expect(status).toBe(0);
    expect(out).toContain('--no-prose');
  });
});
