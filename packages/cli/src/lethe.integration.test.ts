import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runHere } from '../test/run-here.ts';
import { runLethe, startLethe } from '../test/run-lethe.ts';

/** Runs the command as a user would, in a process of its own, where no configuration file lies. */
const runAlone = (args: readonly string[]) => runLethe(args, { cwd: directory });

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lethe-cli-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('usage', () => {
  test('--help lists the commands and is fine', async () => {
    const { status, out } = await runAlone(['--help']);
    expect(status).toBe(0);
    for (const name of ['serve', 'doctor', 'config', 'models']) expect(out).toContain(`  ${name} `);
  });

  test('--version prints the version of the package', async () => {
    const { version } = JSON.parse(
      await readFile(new URL('../package.json', import.meta.url), 'utf8'),
    );
    expect(await runAlone(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
  });

  test('a reader that goes away is no fault', async () => {
    const child = startLethe(['config', 'print'], { cwd: directory });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  test.each([
    [[]],
    [['dream']],
    [['serve', '--prot', '8000']],
    [['serve', '--port']],
    [['config']],
    [['models', 'verify', 'one', 'two']],
  ])('%j is a usage error', async (args) => {
    const { status, out, err } = await runHere(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });

  test.each(['99999', '-1', 'eight', '80.5', ''])('--port %j is refused by name', async (port) => {
    const { status, err } = await runHere(['serve', '--port', port]);
    expect(status).toBe(2);
    expect(err).toContain('server.port');
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('config', () => {
  test('check accepts the defaults', async () => {
    const { status, out } = await runHere(['config', 'check', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(out).ok).toBe(true);
  });

  test('check finds an unknown key and names it', async () => {
    const file = join(directory, 'wrong.yaml');
    await writeFile(file, 'server:\n  prot: 8000\n');
    const { status, out } = await runHere(['config', 'check', '--config', file]);
    expect(status).toBe(1);
    expect(out).toContain('server.prot');
  });

  test('print shows flags over environment over file over defaults, and hides secrets', async () => {
    const file = join(directory, 'lethe-print.yaml');
    await writeFile(file, 'server:\n  port: 7001\n  host: 127.0.0.2\nlimits:\n  inFlight: 7\n');
    const { out } = await runHere(
      ['config', 'print', '--json', '--config', file, '--port', '7003'],
      {
        LETHE_SERVER__PORT: '7002',
        LETHE_SERVER__HOST: '127.0.0.3',
        LETHE_LOG__USER_HASH_KEY: 'a-key-nobody-should-see',
      },
    );
    const settings = new Map(
      (JSON.parse(out) as { key: string; value: unknown }[]).map(({ key, value }) => [key, value]),
    );
    expect(settings.get('server.port')).toBe(7003);
    expect(settings.get('server.host')).toBe('127.0.0.3');
    expect(settings.get('limits.inFlight')).toBe(7);
    expect(out).not.toContain('a-key-nobody-should-see');
  });
});

describe('models', () => {
  test('list names the shipped model and its licence', async () => {
    const { status, out } = await runHere(['models', 'list', '--json']);
    expect(status).toBe(0);
    const [nano] = JSON.parse(out);
    expect(nano).toMatchObject({
      id: 'local/nano',
      licence: 'MIT',
      architecture: 'LlamaForCausalLM',
    });
  });

  test('verify passes on the shipped files', async () => {
    const { status, out } = await runAlone(['models', 'verify', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { id: 'local/nano', ok: true },
      { id: 'local/nano-small', ok: true },
    ]);
  });

  test('verify of a model that is not there is a failure with a cure', async () => {
    const { status, err } = await runHere(['models', 'verify', 'local/giant']);
    expect(status).toBe(3);
    expect(err).toContain('local/nano');
  });
});

describe('serve and doctor', () => {
  const withTakenPort = async (work: (port: number) => Promise<void>) => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    try {
      await work(typeof address === 'object' && address ? address.port : 0);
    } finally {
      server.close();
    }
  };

  test('a port in use: told of the new key, then one sentence with the cure, exit 3', async () => {
    await withTakenPort(async (port) => {
      const data = join(directory, 'taken');
      const { status, err } = await runAlone(['serve', '--port', String(port), '--data-dir', data]);
      expect(status).toBe(3);
      const [made, , ...rest] = err.trim().split('\n');
      expect(made).toContain('A new key was made');
      expect(rest).toHaveLength(1);
      expect(rest[0]).toContain('--port');
    });
  });

  test('a data directory that is a file: one sentence, exit 3', async () => {
    const file = join(directory, 'not-a-directory');
    await writeFile(file, '');
    const { status, err } = await runHere(['serve', '--port', '0', '--data-dir', file]);
    expect(status).toBe(3);
    expect(err).toContain('--data-dir');
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('doctor finds a taken port and an open data directory, and changes nothing', async () => {
    const data = join(directory, 'open');
    await mkdir(data);
    await chmod(data, 0o755);
    await withTakenPort(async (port) => {
      const { status, out } = await runHere([
        'doctor',
        '--json',
        '--port',
        String(port),
        '--data-dir',
        data,
      ]);
      expect(status).toBe(1);
      const problems = (JSON.parse(out) as { check: string; ok: boolean }[])
        .filter(({ ok }) => !ok)
        .map(({ check }) => check);
      expect(problems).toEqual(['data directory', 'port']);
    });
    expect((await stat(data)).mode & 0o777).toBe(0o755);
    expect(await readdir(data)).toEqual([]);
  });
});
