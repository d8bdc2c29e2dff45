import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defaultDataDirectory } from './data-directory.ts';
import { readConfigText } from './file.ts';
import { type LoadConfigOptions, loadConfig } from './load.ts';
import { describeConfig, printConfig } from './print.ts';
import { configSchema } from './schema.ts';
import { environmentName, SETTING_LIST } from './settings.ts';

const platform = { name: 'linux', home: '/home/ada', env: {} } as const;

async function fileWith(content: string, name = 'lethe.config.yaml'): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'lethe-config-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

const load = (options: LoadConfigOptions = {}) => loadConfig({ env: {}, platform, ...options });

describe('where a value comes from', () => {
  test('defaults hold without anything else', async () => {
    const { config, origins } = await load();
    expect(config.server.host).toBe('127.0.0.1');
    expect(config.server.port).toBe(8000);
    expect(config.limits.bodyBytes).toBe(1_048_576);
    expect(config.data.directory).toBe('/home/ada/.local/share/lethe');
    expect(new Set(Object.values(origins))).toEqual(new Set(['default']));
    expect(configSchema.parse(config)).toEqual(config);
  });

  test('a flag beats the environment, which beats the file, which beats the default', async () => {
    const file = await fileWith('server: { port: 1, host: "::1" }\nlimits: { inFlight: 3 }\n');
    const { config, origins } = await load({
      file,
      env: { LETHE_SERVER__PORT: '2', LETHE_LIMITS__IN_FLIGHT: '4' },
      flags: { 'server.port': '3' },
    });
    expect(config.server.port).toBe(3);
    expect(config.limits.inFlight).toBe(4);
    expect(config.server.host).toBe('::1');
    expect(origins['server.port']).toBe('flag');
    expect(origins['limits.inFlight']).toBe('environment');
    expect(origins['server.host']).toBe('file');
    expect(origins['log.level']).toBe('default');
  });

  test('lists and switches are read from the environment', async () => {
    const { config } = await load({
      env: {
        LETHE_SERVER__ALLOWED_HOSTS: 'lethe.example.org, lethe.local:8000',
        LETHE_SERVER__ALLOW_REMOTE: 'true',
      },
    });
    expect(config.server.allowedHosts).toEqual(['lethe.example.org', 'lethe.local:8000']);
    expect(config.server.allowRemote).toBe(true);
  });

  test('a secret may be read from a file, other settings may not', async () => {
    const path = await fileWith('correct-horse-battery\n', 'key');
    const { config } = await load({ env: { LETHE_LOG__USER_HASH_KEY_FILE: path } });
    expect(config.log.userHashKey).toBe('correct-horse-battery');
    await expect(load({ env: { LETHE_SERVER__PORT_FILE: path } })).rejects.toMatchObject({
      code: 'CONFIG_UNKNOWN_KEY',
    });
  });
});

describe('the data directory by platform', () => {
  const at = (name: NodeJS.Platform, env: Record<string, string> = {}, home = '/home/ada') =>
    defaultDataDirectory({ name, home, env });
  test.each([
    ['linux', at('linux'), '/home/ada/.local/share/lethe'],
    ['linux, XDG', at('linux', { XDG_DATA_HOME: '/data' }), '/data/lethe'],
    ['linux, relative XDG', at('linux', { XDG_DATA_HOME: 'data' }), '/home/ada/.local/share/lethe'],
    ['macOS', at('darwin'), '/home/ada/Library/Application Support/Lethe'],
    ['Windows', at('win32', { LOCALAPPDATA: 'C:\\L' }), 'C:\\L\\Lethe'],
    ['Windows, bare', at('win32', {}, 'C:\\Users\\ada'), 'C:\\Users\\ada\\AppData\\Local\\Lethe'],
  ])('%s', (_name, found, expected) => expect(found).toBe(expected));
});

describe('what is refused, with the key and the cure', () => {
  test.each([
    ['a port that is a word', { flags: { 'server.port': 'eighty' } }, 'server.port'],
    ['a port beyond 65535', { flags: { 'server.port': 65536 } }, 'server.port'],
    ['a half switch', { env: { LETHE_SERVER__ALLOW_REMOTE: 'yes' } }, 'server.allowRemote'],
    [
      'an origin with a path',
      { env: { LETHE_SERVER__ALLOWED_ORIGINS: 'https://a/b' } },
      'server.allowedOrigins',
    ],
    ['an unknown level', { env: { LETHE_LOG__LEVEL: 'loud' } }, 'log.level'],
    ['a short secret', { env: { LETHE_LOG__USER_HASH_KEY: 'hunter2' } }, 'log.userHashKey'],
  ])('%s', async (_name, options, key) => {
    const error = await load(options).then(
      () => null,
      (refused: unknown) => refused,
    );
    expect(error).toMatchObject({ code: 'CONFIG_WRONG_VALUE' });
    expect(String(error)).toContain(`"${key}"`);
    expect(String(error)).not.toContain('hunter2');
  });

  test.each([
    ['in the environment', { env: { LETHE_SERVER__PROT: '1' } }],
    ['with one underscore', { env: { LETHE_SERVER_PORT: '1' } }],
  ])('an unknown key %s', async (_name, options) => {
    await expect(load(options)).rejects.toMatchObject({ code: 'CONFIG_UNKNOWN_KEY' });
  });

  test('the quick start has short names', async () => {
    const { config } = await load({
      env: {
        LETHE_UPSTREAM_URL: 'http://127.0.0.1:9/v1',
        LETHE_UPSTREAM_KEY: 'sk-other',
        LETHE_UPSTREAM_CLASS: 'local',
        LETHE_BOOTSTRAP_KEY: 'a-first-key-of-mine',
      },
    });
    expect([config.upstream.url, config.upstream.key, config.upstream.class]).toEqual([
      'http://127.0.0.1:9/v1',
      'sk-other',
      'local',
    ]);
    expect(config.gateway.bootstrapKey).toBe('a-first-key-of-mine');
  });

  test('variables of other commands are left alone', async () => {
    const { origins } = await load({ env: { LETHE_TEST_POSTGRES: 'http://127.0.0.1:11434' } });
    expect(new Set(Object.values(origins))).toEqual(new Set(['default']));
  });

  test.each([
    ['an unknown key', 'server: { prot: 1 }', 'CONFIG_UNKNOWN_KEY'],
    ['an unknown section', 'sever: { port: 1 }', 'CONFIG_UNKNOWN_KEY'],
    ['a section that is a number', 'sever: 4', 'CONFIG_UNKNOWN_KEY'],
    ['a known section that is a list', 'server: [1]', 'CONFIG_NOT_YAML'],
    ['a wrong value', 'server: { port: "1" }', 'CONFIG_WRONG_VALUE'],
    ['no YAML', 'server: {', 'CONFIG_NOT_YAML'],
    ['a key twice', 'log: { level: info }\nlog: { level: warn }', 'CONFIG_NOT_YAML'],
    ['a tag', 'log: { level: !!js/function "x" }', 'CONFIG_NOT_YAML'],
    ['a list', '- server', 'CONFIG_NOT_YAML'],
    ['a prototype', '__proto__: { port: 1 }', 'CONFIG_UNKNOWN_KEY'],
    ['an alias', 'server: &s { port: 1 }\nlog: *s', 'CONFIG_NOT_YAML'],
    ['a flood of brackets', '['.repeat(16_000), 'CONFIG_NOT_YAML'],
    ['a file over 16 KiB', `# ${'x'.repeat(16 * 1024)}`, 'CONFIG_FILE_TOO_LARGE'],
  ])('a file with %s', async (_name, content, code) => {
    const file = await fileWith(content);
    await expect(load({ file })).rejects.toMatchObject({ code });
  });

  test('the line of a fault is named and its content is not', async () => {
    const file = await fileWith('log: { level: info }\nserver: { port: hunter2');
    const error = await load({ file }).catch((refused: unknown) => refused);
    expect(String(error)).toContain('line 2');
    expect(String(error)).not.toContain('hunter2');
  });

  test('an empty file changes nothing', async () => {
    const { config } = await load({ file: await fileWith('') });
    expect(config.server.port).toBe(8000);
  });

  test('a file that was named must exist and be a file', async () => {
    const code = 'CONFIG_FILE_UNREADABLE';
    await expect(load({ file: '/nowhere/lethe.yaml' })).rejects.toMatchObject({ code });
    const directory = join(await fileWith('').then((path) => join(path, '..')), 'd');
    await mkdir(directory);
    await expect(load({ file: directory })).rejects.toMatchObject({ code });
  });

  test('any text is either settings or a coded error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (content) => {
        try {
          return Array.isArray(readConfigText(content, 'x.yaml'));
        } catch (error) {
          return String((error as { code?: string }).code).startsWith('CONFIG_');
        }
      }),
    );
  });
});

describe('printing', () => {
  test('every setting stands there with its origin, secrets do not', async () => {
    const loaded = await load({
      env: { LETHE_LOG__USER_HASH_KEY: 'correct-horse-battery', LETHE_SERVER__PORT: '9000' },
    });
    const printed = printConfig(loaded);
    expect(printed).toContain('server.port = 9000  (environment)\n');
    expect(printed).toContain('log.userHashKey = "(secret)"  (environment)\n');
    expect(printed).toContain('log.level = "warn"  (default)\n');
    expect(printed).not.toContain('horse');
    expect(JSON.stringify(describeConfig(loaded))).not.toContain('horse');
    expect(describeConfig(loaded)).toHaveLength(SETTING_LIST.length);
  });

  test('names in the environment follow from the names of the settings', () => {
    expect(environmentName('server.allowedHosts')).toBe('LETHE_SERVER__ALLOWED_HOSTS');
    expect(environmentName('log.userHashKey')).toBe('LETHE_LOG__USER_HASH_KEY');
  });
});
