import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sleepCycle } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { dataDirectory } from '../../test/data-directory.ts';

test('sleep now --deep on a used installation: every step with before and after, then its history', async () => {
  const data = await dataDirectory();
  await data.withKept(async ({ store }) => {
    await store.users.create({ id: 'ann', role: 'owner' });
    for (const [id, text] of [
      ['one', 'I live in Bergen'],
      ['two', 'I moved to Oslo'],
    ] as const)
      await store.memories.create('ann', { id, text });
  });
  const { status, out } = await data.lethe('sleep now --deep --json');
  const cycle = sleepCycle.parse(JSON.parse(out));
  expect(status).toBe(0);
  expect(cycle).toMatchObject({ mode: 'deep', state: 'finished', trigger: 'manual' });
  expect(cycle.steps.map(({ step }) => step)).toEqual([
    ...['kvCache', 'fileModes', 'modelInside'],
    ...['memories', 'topics', 'modelSignatures', 'rulePacks', 'advisories', 'databaseAudit'],
    ...['memorisation', 'keyAge', 'retention', 'housekeeping'],
  ]);
  expect(cycle.steps.find(({ step }) => step === 'memories')).toMatchObject({
    decision: 'kept',
    before: { told: 2 },
    after: { told: 1 },
    hashBefore: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const history = await data.lethe('sleep history --json');
  expect(JSON.parse(history.out)).toEqual([cycle]);
  expect((await data.lethe('sleep history')).out).toMatch(/memories +kept .* told 2 -> 1/);
  const shown = JSON.parse((await data.lethe('sleep status --json')).out);
  expect(shown).toMatchObject({ cycles: 1, last: { id: cycle.id, state: 'finished' } });

  const soon = await data.lethe('sleep now');
  expect(soon.status).toBe(3);
  expect(soon.err).toContain('Sleep again in');
});

test('what a step finds makes the command say so: exit 1', async () => {
  const data = await dataDirectory();
  await data.withKept(async () => undefined);
  const path = join(data.directory, 'open.txt');
  await writeFile(path, '');
  await chmod(path, 0o644);
  const { status, out } = await data.lethe('sleep now');
  expect(status).toBe(1);
  expect(out).toMatch(/fileModes .* found fileOpenToOthers/);
});

test('two that want to sleep at once: the second is told who has the data', async () => {
  const data = await dataDirectory();
  await data.withKept(async () => {
    const { status, err } = await data.lethe('sleep now');
    expect(status).toBe(3);
    expect(err).toContain('Another Lethe process');
  });
});
