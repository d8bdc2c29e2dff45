import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../browser/launch.ts';
import { type RunningApp, startApp } from '../../browser/running-app.ts';

const PASSPHRASE = 'correct horse battery';
const NEW = 'six calm herons wade';

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  await build({ root: fileURLToPath(new URL('../..', import.meta.url)), logLevel: 'silent' });
  browser = await launchBrowser();
  app = await startApp();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

const newPage = async (): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();

const settingsOf = async (page: Page): Promise<Page> => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'Encryption keys' }).waitFor();
  return page;
};

const owner = async (): Promise<Page> => {
  const page = await newPage();
  await page.goto(app.running.link());
  return settingsOf(page);
};

/** Somebody who was invited, on a page of their own. */
async function joined(by: Page, name: string): Promise<Page> {
  await by.getByRole('button', { name: 'Invite' }).click();
  const link = await by.getByRole('textbox', { name: 'Invitation link' }).inputValue();
  const page = await newPage();
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  return settingsOf(page);
}

const findings = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

test('the owner replaces the keys of everybody, somebody else only their own', async () => {
  const page = await owner();
  await page.getByText('That of this installation seals since').waitFor();
  await page.getByRole('button', { name: 'Replace everybody’s keys' }).click();
  await page.getByText(/The keys were replaced|Replacing keys/).waitFor();
  const grace = await joined(page, 'Grace');
  expect(await grace.getByRole('button', { name: 'Replace everybody’s keys' }).count()).toBe(0);
  await grace.getByRole('button', { name: 'Replace my key' }).click();
  await grace.getByText('Your key seals since').waitFor();
  expect(await findings(page)).toEqual([]);
});

test('a recovery link lets somebody choose a new passphrase, who then erases themselves', async () => {
  const page = await owner();
  const first = await joined(page, 'Ada');
  await page.reload();
  await page.getByRole('button', { name: 'Make a recovery link for Ada' }).click();
  const link = await page.getByRole('textbox', { name: 'Recovery link' }).inputValue();
  const ada = await newPage();
  await ada.goto(link);
  await ada.getByRole('heading', { name: 'A new passphrase' }).waitFor();
  expect(ada.url()).not.toContain('recovery');
  expect(await findings(ada)).toEqual([]);
  await ada.getByLabel('New passphrase').fill(NEW);
  await ada.getByRole('button', { name: 'Set it and sign in' }).click();
  await settingsOf(ada);
  await first.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  await ada.getByLabel('Your passphrase').fill(PASSPHRASE);
  await ada.getByRole('button', { name: 'Erase me' }).click();
  const dialog = ada.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Erase me' }).click();
  await dialog.getByText('current passphrase').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await ada.getByLabel('Your passphrase').fill(NEW);
  await ada.getByRole('button', { name: 'Erase me' }).click();
  await ada.getByRole('dialog').getByRole('button', { name: 'Erase me' }).click();
  await ada.getByText('none holds a trace of you').waitFor();
});
