import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { appInBrowser } from '../../browser/app-in-browser.ts';
import { axeFindings } from '../../browser/axe-findings.ts';
import { composerOf } from '../../browser/composer.ts';
import { eventually } from '../../browser/patience.ts';

const lethe = appInBrowser();
let page: Page;

beforeAll(async () => {
  await lethe.app.running.store.connections.create({
    ...{ id: 'far', name: 'Far', kind: 'compatible', format: 'openai-chat', key: null },
    ...{ baseUrl: 'https://models.example.org/v1', runs: 'cloud', models: ['m'], mode: 'masked' },
  });
  page = await lethe.signedIn();
});

const openPrivacy = async () => {
  await lethe.open(page, '/privacy');
  await page.getByRole('heading', { name: 'Remembered' }).waitFor();
};

const memories = () => page.locator('.remembered-text').allTextContents();

test('what is remembered in the chat is on the privacy page, is reworded and forgotten', async () => {
  const composer = composerOf(page);
  await composer.fill('/remember The cat is called Fen');
  await page.keyboard.press('Enter');
  await eventually(() => composer.inputValue()).toBe('');
  expect(await page.locator('.turn').count()).toBe(0);
  await openPrivacy();
  await eventually(memories).toEqual(['The cat is called Fen']);
  await page.getByRole('button', { name: 'Edit' }).click();
  const editor = page.getByRole('textbox', { name: 'What should be remembered' }).nth(1);
  await editor.fill('The cat is called Fenja');
  await page.getByRole('button', { name: 'Save' }).click();
  await eventually(memories).toEqual(['The cat is called Fenja']);
  await page.getByRole('button', { name: 'History' }).click();
  await eventually(() => page.locator('.remembered-history').textContent()).toContain('Fen');
  await page.getByRole('button', { name: 'Who may know' }).click();
  const far = page.getByRole('checkbox', { name: 'far' });
  await eventually(() => far.isChecked()).toBe(false);
  await far.click();
  const kept = async () => {
    const [owner] = await lethe.app.running.store.users.list();
    return (await lethe.app.running.store.memories.list(owner?.id ?? '')).memories[0]?.tellable;
  };
  await eventually(kept).toEqual({ far: true });
  await eventually(() => far.isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Forget' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget' }).click();
  await eventually(memories).toEqual([]);
});

test('memories about one thing stand together where that is asked for', async () => {
  const { store } = lethe.app.running;
  const [owner] = await store.users.list();
  const texts = ['I am allergic to nuts', 'The bus leaves at eight', 'Nuts make me ill'];
  for (const [at, text] of texts.entries())
    await store.memories.create(owner?.id ?? '', { id: `one-${at}`, text });
  await openPrivacy();
  await eventually(memories).toEqual(texts.toReversed());
  await page.getByRole('button', { name: 'By subject' }).click();
  await eventually(() => page.locator('.memory-group h3').allTextContents()).toEqual([
    ...['nuts', 'Others'],
  ]);
  expect(await memories()).toEqual([texts[2], texts[0], texts[1]]);
  expect(await axeFindings(page)).toEqual([]);
  for (const at of texts.keys()) await store.memories.remove(owner?.id ?? '', `one-${at}`);
});

test('a purpose is allowed and withdrawn, and the ledger keeps both', async () => {
  await openPrivacy();
  const cloud = page.getByRole('switch', { name: 'Models elsewhere' });
  const isOn = () => cloud.getAttribute('aria-checked');
  await eventually(isOn).toBe('false');
  await cloud.click();
  await eventually(isOn).toBe('true');
  await cloud.click();
  await eventually(isOn).toBe('false');
  await eventually(() => page.getByText('The ledger: 2 entries').count()).toBe(1);
});

test('everything can be downloaded, signed', async () => {
  await openPrivacy();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export everything (signed JSON)' }).click();
  const file = await (await downloading).path();
  const { format, signature } = JSON.parse(await readFile(file, 'utf8'));
  expect([format, signature.algorithm]).toEqual(['lethe-export', 'Ed25519']);
});

test('axe finds nothing, in both schemes', async () => {
  await openPrivacy();
  expect(await axeFindings(page)).toEqual([]);
});
