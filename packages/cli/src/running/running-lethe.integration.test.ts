import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sleepCycle } from '@lethe/protocol';
import { LOCAL_DOOR_FILE, loadConfig, readDoor, start } from '@lethe/server';
import { expect, onTestFinished, test } from 'vitest';
import { type DataDirectory, dataDirectory } from '../../test/data-directory.ts';

async function runningOn({ directory }: DataDirectory) {
  const { config } = await loadConfig({
    flags: { 'data.directory': directory, 'server.port': 0, 'log.level': 'silent' },
    env: {},
  });
  const running = await start({ config });
  onTestFinished(() => running.close({ graceMs: 0 }));
  return running;
}

test('sleep now asks the Lethe that runs, and shows the same as it does elsewhere', async () => {
  const data = await dataDirectory();
  const { store } = await runningOn(data);
  const { status, out, err } = await data.lethe('sleep now --json');
  expect([status, err]).toEqual([0, '']);
  const cycle = sleepCycle.parse(JSON.parse(out));
  expect(cycle).toMatchObject({ mode: 'light', state: 'finished', trigger: 'manual' });
  expect(cycle.steps.map(({ step }) => step)).toEqual(['kvCache', 'fileModes', 'modelInside']);
  expect((await store.cycles.list()).map(({ id }) => id)).toEqual([cycle.id]);

  expect(JSON.parse((await data.lethe('sleep history --json')).out)).toEqual([cycle]);
  const told = JSON.parse((await data.lethe('sleep status --json')).out);
  expect(told).toMatchObject({
    ...{ cycles: 1, last: { id: cycle.id, mode: 'light', state: 'finished' } },
    now: { state: 'awake', step: null },
  });
  expect((await data.lethe('sleep status')).out).toMatch(/^now +awake\nslept +1 times/);
  expect(await data.lethe('sleep wake')).toMatchObject({ status: 0, out: 'awake\n' });

  const soon = await data.lethe('sleep now --deep');
  expect(soon.status).toBe(3);
  expect(soon.err).toContain('Sleep again in');
}, 60_000);

test('keys of its owner are made, listed and revoked while it runs', async () => {
  const data = await dataDirectory();
  const { url } = await runningOn(data);
  const made = await data.lethe('keys create --label Editor --calls-per-day 100');
  expect([made.status, made.out]).toEqual([0, expect.stringMatching(/^sk-lethe-[\w-]{43}\n$/)]);
  const key = made.out.trim();
  const asked = () => fetch(`${url}/v1/models`, { headers: { authorization: `Bearer ${key}` } });
  expect((await asked()).status).toBe(200);

  const listed = await data.lethe('keys list --json');
  const { id, ...kept } = JSON.parse(listed.out);
  expect(kept).toMatchObject({ last4: key.slice(-4), label: 'Editor' });
  expect(listed.out).not.toContain(key);
  expect((await data.lethe('keys list')).out).toMatch(/in force {2}Editor .*callsPerDay 100\n$/);
  expect(await data.lethe(`keys revoke ${id}`)).toMatchObject({ status: 0, out: '1 revoked\n' });
  expect((await asked()).status).toBe(401);
  expect((await data.lethe(`keys revoke ${id}`)).status).toBe(3);
  for (const command of ['keys revoke --all', 'keys create --owner ann']) {
    const refused = await data.lethe(command);
    expect([refused.status, refused.err]).toEqual([3, expect.stringContaining('Stop it')]);
  }
}, 60_000);

test('the file goes with the process; one that was left behind stops nobody', async () => {
  const data = await dataDirectory();
  const running = await runningOn(data);
  const left = await readFile(join(data.directory, LOCAL_DOOR_FILE));
  await running.close({ graceMs: 0 });
  expect(await readDoor(data.directory)).toBeNull();
  await writeFile(join(data.directory, LOCAL_DOOR_FILE), left, { mode: 0o600 });
  expect(await data.lethe('sleep history')).toMatchObject({
    ...{ status: 0, out: 'It has not slept yet.\n' },
  });
  expect((await data.lethe('sleep wake')).out).toContain('No Lethe runs');
}, 60_000);

test('another Lethe that has the port by now is not taken for it', async () => {
  const [one, other] = [await dataDirectory(), await dataDirectory()];
  await one.withKept(async () => undefined);
  const { url } = await runningOn(other);
  const address = { host: '127.0.0.1', port: Number(new URL(url).port) };
  const door = JSON.stringify({ ...address, token: 'A'.repeat(43) });
  await writeFile(join(one.directory, LOCAL_DOOR_FILE), door, { mode: 0o600 });
  expect(await one.lethe('sleep history')).toMatchObject({ out: 'It has not slept yet.\n' });
}, 60_000);
