import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signRulePack } from '@lethe/constitution';
import { expect, it } from 'vitest';
import { temporaryDirectory } from '../../test/running-server.ts';
import { openRulePacks } from './open-rule-packs.ts';

const NOW = Date.UTC(2026, 11, 24);

async function setUp() {
  const directory = await temporaryDirectory();
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const rulePackKey = join(directory, 'author.pub.pem');
  await writeFile(rulePackKey, publicKey.export({ format: 'pem', type: 'spki' }));
  const file = join(directory, 'november.json');
  const pack = JSON.stringify({
    format: 'lethe rule pack 1',
    name: 'november',
    date: '2026-11-01',
    expires: '2027-11-01',
  });
  await writeFile(file, pack);
  const key = { sign: (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, privateKey)) };
  await writeFile(`${file}.sig`, signRulePack(Buffer.from(pack), key));
  return { rulePacks: [file], rulePackKey };
}

it('reads the packs of the settings', async () => {
  const settings = await setUp();
  expect(await openRulePacks(settings, { now: NOW })).toMatchObject([{ name: 'november' }]);
  expect(await openRulePacks({ ...settings, rulePacks: [] }, { now: NOW })).toEqual([]);
});

it('a pack that is out of date, or without a key, stops the start', async () => {
  const settings = await setUp();
  const coded = (code: string) => expect.objectContaining({ code });
  await expect(openRulePacks(settings, { now: Date.UTC(2028, 0) })).rejects.toThrow(
    coded('RULE_PACK_OUT_OF_DATE'),
  );
  await expect(openRulePacks({ ...settings, rulePackKey: '' }, { now: NOW })).rejects.toThrow(
    coded('RULE_PACK_KEY_INVALID'),
  );
});
