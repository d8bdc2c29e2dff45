import { describe, expect, test } from 'vitest';
import { loadConfig } from '../config/load.ts';
import type { SettingKey } from '../config/settings.ts';
import { checkExposure } from './bind-policy.ts';
import { allowedHosts, isLoopback, localName, localUrl } from './hosts.ts';

describe('names a server answers to', () => {
  test('on loopback: its three names with its port', () => {
    expect([...allowedHosts({ host: '127.0.0.1', port: 8000, further: [] })]).toEqual([
      '127.0.0.1:8000',
      'localhost:8000',
      '[::1]:8000',
    ]);
  });

  test('on every address: further names only where they were named', () => {
    const hosts = allowedHosts({ host: '0.0.0.0', port: 80, further: ['Lethe.Example.org'] });
    expect(hosts.has('lethe.example.org')).toBe(true);
    expect(hosts.has('127.0.0.1')).toBe(true);
    expect(hosts.has('0.0.0.0')).toBe(false);
  });

  test.each([
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['::1', true],
    ['[::1]', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.4', false],
    ['127.0.0.1.example.org', false],
    ['localhost.example.org', false],
  ])('%s is loopback: %s', (host, expected) => expect(isLoopback(host)).toBe(expected));
});

test.each([
  ['127.0.0.1', 'http://127.0.0.1:8000'],
  ['::1', 'http://[::1]:8000'],
  ['localhost', 'http://localhost:8000'],
  ['0.0.0.0', 'http://127.0.0.1:8000'],
  ['::', 'http://127.0.0.1:8000'],
  ['192.168.1.4', 'http://192.168.1.4:8000'],
])('listening on %s, the app is at %s', (host, url) =>
  expect(localUrl({ host, port: 8000 })).toBe(url),
);

test.each([
  ['127.0.0.1', 'localhost'],
  ['::1', 'localhost'],
  ['0.0.0.0', 'localhost'],
  ['192.168.1.4', '192.168.1.4'],
])('this machine reaches a listener on %s as %s', (host, name) =>
  expect(localName({ host })).toBe(name),
);

describe('exposure', () => {
  const check = async (flags: Partial<Record<SettingKey, string | boolean>>) =>
    checkExposure((await loadConfig({ flags, env: {} })).config);

  test.each(['0.0.0.0', '::', '192.168.1.4', 'lethe.example.org'])(
    'listening on %s needs its switch',
    async (host) => {
      await expect(check({ 'server.host': host })).rejects.toMatchObject({
        code: 'REMOTE_BIND_REFUSED',
        message: expect.stringContaining('no TLS'),
      });
      await check({ 'server.host': host, 'server.allowRemote': true });
    },
  );

  test('a wildcard origin needs a second switch', async () => {
    await expect(check({ 'server.allowedOrigins': '*' })).rejects.toMatchObject({
      code: 'ANY_ORIGIN_REFUSED',
    });
    await check({ 'server.allowedOrigins': '*', 'server.allowAnyOrigin': true });
  });
});
