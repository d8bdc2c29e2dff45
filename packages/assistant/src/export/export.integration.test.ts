import { createHash } from 'node:crypto';
import { openKeyring } from '@lethe/vault';
import { expect, it, onTestFinished } from 'vitest';
import { setUp } from '../turn/set-up.fixture.ts';
import { checkExport } from './check-export.ts';
import { exportDocument } from './export-document.ts';
import { exportPage } from './export-page.ts';

const joined = async (pieces: AsyncIterable<string>): Promise<string> => {
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
};

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function house() {
  const { assistant, say, store, directory, time } = await setUp();
  const keyring = await openKeyring({
    directory: `${directory}/installation`,
    rootKey: { kind: 'value', value: '8'.repeat(64) },
  });
  onTestFinished(() => keyring.close());
  await say('How is the weather?');
  await say('And tomorrow?');
  await assistant.memories.create('ann', { text: 'My <b>cat</b> is called "Fen"' });
  await assistant.consents.change('ann', 'cloud', true);
  const { installation } = keyring;
  return { options: { store, installation, clock: time.clock }, installation, assistant };
}

it('holds everything of the user, and nothing of another', async () => {
  const { options, assistant } = await house();
  await assistant.memories.create('bob', { text: 'Bob keeps this' });
  const text = await joined(exportDocument('ann', options));
  const { format, userId, tables, processing } = JSON.parse(text);
  expect([format, userId]).toEqual(['lethe-export', 'ann']);
  expect(tables.turns).toHaveLength(2);
  expect(tables.memories[0].memory.text).toBe('My <b>cat</b> is called "Fen"');
  expect(tables.consents[0].consent).toMatchObject({ purpose: 'cloud', granted: true });
  expect(text).not.toContain('Bob keeps this');
  const explained = new Set(processing.map(({ table }: { table: string }) => table));
  expect(Object.keys(tables).filter((table) => !explained.has(table))).toEqual([]);
});

it('is signed: what was changed is found, however it arrives', async () => {
  const { options, installation } = await house();
  const text = await joined(exportDocument('ann', options));
  for (const size of [1, 7, 4096, 1_000_000]) await checkExport(inPieces(text, size), installation);
  const changed = text.replace('Fen', 'Ben');
  await expect(checkExport(inPieces(changed, 100), installation)).rejects.toMatchObject({
    code: 'EXPORT_CHANGED',
  });
  await expect(checkExport(inPieces('{"a":1}', 100), installation)).rejects.toMatchObject({
    code: 'EXPORT_MALFORMED',
  });
  const cut = text.slice(0, text.lastIndexOf(',\n"signature"'));
  await expect(checkExport(inPieces(cut, 100), installation)).rejects.toMatchObject({
    code: 'EXPORT_MALFORMED',
  });
});

it('anyone can check it with the public key that stands in it', async () => {
  const { options } = await house();
  const text = await joined(exportDocument('ann', options));
  const { signature } = JSON.parse(text);
  const digest = createHash('sha256')
    .update(text.slice(0, text.lastIndexOf(',\n"signature"')))
    .digest();
  expect(signature.keyId).toBe(options.installation.keyId);
  expect(options.installation.verify(digest, Buffer.from(signature.value, 'base64'))).toBe(true);
});

it('the page says the same in words, and nothing in it can run', async () => {
  const { options } = await house();
  const page = await joined(exportPage('ann', options));
  expect(page).toContain('My &lt;b&gt;cat&lt;/b&gt; is called &quot;Fen&quot;');
  expect(page).not.toContain('<b>');
  expect(page).toContain("default-src 'none'");
  expect(page).toMatch(/<h2>turns<\/h2>/);
});

it('a user who is not known is a coded error', async () => {
  const { options } = await house();
  await expect(joined(exportDocument('nobody', options))).rejects.toMatchObject({
    code: 'USER_UNKNOWN',
  });
});
