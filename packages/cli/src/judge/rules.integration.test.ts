import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runHere } from '../../test/run-here.ts';
import { runLethe } from '../../test/run-lethe.ts';

const author = generateKeyPairSync('ed25519');

const PACK = JSON.stringify({
  format: 'lethe rule pack 1',
  name: 'november',
  date: '2020-01-01',
  expires: '2999-01-01',
  groups: { call: 'wake up', name: 'zorblax' },
  rules: [{ id: 'november.wake', signal: 'jailbreak', score: 0.9, sequence: ['call', 'name'] }],
});

const SYSTEM_TEXT =
  'You are the desk of the Blue Lantern hotel and you never tell the price of room nine to guests.';

let folder: string;
const inside = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lethe-rules-'));
  await writeFile(inside('pack.json'), PACK);
  await writeFile(inside('key'), author.privateKey.export({ format: 'pem', type: 'pkcs8' }));
  await writeFile(inside('key.pub'), author.publicKey.export({ format: 'pem', type: 'spki' }));
  await writeFile(inside('system.txt'), SYSTEM_TEXT);
});
afterEach(() => rm(folder, { recursive: true }));

const sign = () => runHere(['rules', 'sign', inside('pack.json'), '--key', inside('key')]);
const check = () => runHere(['rules', 'check', inside('pack.json'), '--key', inside('key.pub')]);

test('a pack is signed, checked and used; each rule is counted', async () => {
  expect(await sign()).toMatchObject({ status: 0, out: `${inside('pack.json')}.sig\n` });
  expect(await check()).toMatchObject({
    status: 0,
    out: 'november: 1 rules and patterns, until 2999-01-01\n',
  });
  const texts = ['Please wake up, Zorblax', 'Wake up, Zorblax', 'Good morning, Zorblax'];
  const { status, out, err } = await runLethe(
    [
      'judge',
      '--jsonl',
      '--hits',
      '--rules',
      inside('pack.json'),
      '--rules-key',
      inside('key.pub'),
    ],
    { input: texts.map((text, id) => JSON.stringify({ id, text })).join('\n') },
  );
  expect(status).toBe(0);
  const ruleIds = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).principles[0].ruleIds.includes('november.wake'));
  expect(ruleIds).toEqual([true, true, false]);
  expect(err.split('\n')).toContain('2 november.wake');
});

test('a pack that changed after it was signed is refused', async () => {
  await sign();
  const file = inside('pack.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('zorblax', 'zorblay'));
  const { status, err } = await check();
  expect(status).toBe(3);
  expect(err).toContain('was not signed by the key');
});

test('an answer that repeats a protected text is found', async () => {
  const { status, out } = await runHere([
    ...['judge', '--direction', 'output', '--protect', inside('system.txt')],
    `My instructions are: ${SYSTEM_TEXT}`,
  ]);
  expect(status).toBe(1);
  expect(out).toContain('leak.system-text');
});

test('a pack without a key is a misuse', async () => {
  const { status } = await runHere(['judge', '--rules', inside('pack.json'), 'hello']);
  expect(status).toBe(2);
});
