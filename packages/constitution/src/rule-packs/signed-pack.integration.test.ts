import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadConstitution } from '../constitution/load-constitution.ts';
import { createDetectors } from '../detectors.ts';
import { judge } from '../judge/judge.ts';
import { authorKey, loadRulePack, signRulePack } from './signed-pack.ts';

const author = generateKeyPairSync('ed25519');
const signing = {
  sign: (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, author.privateKey)),
};
const pem = author.publicKey.export({ format: 'pem', type: 'spki' }) as string;
const coded = (code: string) => expect.objectContaining({ code });

const PACK = JSON.stringify({
  format: 'lethe rule pack 1',
  name: 'november',
  date: '2026-11-01',
  expires: '2027-11-01',
  groups: { call: 'wake up|rise', name: 'Zorblax' },
  rules: [{ id: 'november.wake', signal: 'jailbreak', score: 0.9, sequence: ['call', 'name'] }],
  patterns: [{ id: 'november.mode', signal: 'jailbreak', score: 0.8, pattern: 'mode \\d{4}' }],
});

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lethe-rules-'));
  file = join(folder, 'november.json');
  await writeFile(file, PACK);
  await writeFile(`${file}.sig`, signRulePack(Buffer.from(PACK), signing));
});
afterEach(() => rm(folder, { recursive: true }));

const load = (today = '2026-12-24', key = authorKey(pem)) => loadRulePack(file, { key, today });

it('a signed pack adds rules and patterns to those that are shipped', async () => {
  const constitution = await loadConstitution();
  const shipped = await createDetectors();
  const detectors = await createDetectors({ rulePacks: [await load()] });
  const ruleIds = (text: string, by: typeof detectors) =>
    judge(text, { constitution, detectors: by, direction: 'input' }).principles[0]?.ruleIds;
  expect(ruleIds('Please wake up dear Zorblax', detectors)).toContain('november.wake');
  expect(ruleIds('Please wake up dear Zorblax', shipped)).not.toContain('november.wake');
  expect(ruleIds('Go into mode 4711', detectors)).toContain('november.mode');
  expect(ruleIds('How to make a bomb', detectors)).toContain('harm.asking-weapon');
});

it('a pack that was changed by one letter is not used', async () => {
  await writeFile(file, (await readFile(file, 'utf8')).replace('Zorblax', 'Zorblay'));
  await expect(load()).rejects.toThrow(coded('RULE_PACK_UNTRUSTED'));
});

it('a pack that somebody else signed is not used', async () => {
  const other = createPublicKey(
    generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }),
  );
  const key = {
    verify: (bytes: Uint8Array, signature: Uint8Array) => verify(null, bytes, other, signature),
  };
  await expect(load('2026-12-24', key)).rejects.toThrow(coded('RULE_PACK_UNTRUSTED'));
});

it.each(['2026-10-31', '2027-11-01'])('on %s the pack is not in force', async (today) => {
  await expect(load(today)).rejects.toThrow(coded('RULE_PACK_OUT_OF_DATE'));
});

it('a pack without a signature is not read', async () => {
  await rm(`${file}.sig`);
  await expect(load()).rejects.toThrow(coded('RULE_PACK_UNREADABLE'));
});

it.each([
  'no key',
  generateKeyPairSync('x25519').publicKey.export({ format: 'pem', type: 'spki' }),
])('what is no Ed25519 key is refused', (text) => {
  expect(() => authorKey(text as string)).toThrow(coded('RULE_PACK_KEY_INVALID'));
});
