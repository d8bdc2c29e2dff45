import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { appInBrowser } from '../../browser/app-in-browser.ts';
import { axeFindings } from '../../browser/axe-findings.ts';

const lethe = appInBrowser();
let page: Page;

beforeAll(async () => {
  page = await lethe.signedIn();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'API keys' }).waitFor();
});

const models = (key: string) =>
  fetch(`${lethe.app.running.url}/v1/models`, { headers: { authorization: `Bearer ${key}` } });

test('a key is made with bounds, shown once, works, and is revoked', async () => {
  await page.getByText('There are none: no program may ask.').waitFor();
  await page.getByLabel('What it is for').fill('Editor');
  await page.getByRole('checkbox', { name: 'Models elsewhere' }).check();
  await page.getByRole('checkbox', { name: 'Vectors' }).uncheck();
  await page.getByLabel('Constitution', { exact: true }).selectOption('observe');
  await page.getByLabel('It ends').selectOption('7');
  await page.getByText('Models and bounds').click();
  await page.getByLabel('Only these models').fill('local/*');
  await page.getByLabel('Calls a day').fill('many');
  await page.getByRole('button', { name: 'Make the key' }).click();
  await page.getByText('A bound is a whole number.').waitFor();
  await page.getByLabel('Calls a day').fill('100');
  await page.getByLabel('Cents a day').fill('50');
  await page.getByRole('button', { name: 'Make the key' }).click();
  const key = await page.getByLabel('The new key').inputValue();
  expect(key).toMatch(/^sk-lethe-/);

  const row = page.getByRole('listitem').filter({ hasText: 'Editor' });
  await row.getByText('Chat, Judging, Models elsewhere').waitFor();
  await row.getByText('100 calls a day, 50 cents a day').waitFor();
  await row.getByText('judges and counts, and lets all pass').waitFor();
  const [owner] = await lethe.app.running.store.users.list();
  expect(await lethe.app.running.store.apiKeys.list(owner?.id ?? '')).toMatchObject([
    {
      label: 'Editor',
      models: ['local/*'],
      policy: 'observe',
      limits: { callsPerDay: 100, microcentsPerDay: 50_000_000, tokensPerDay: null },
    },
  ]);
  expect((await models(key)).status).toBe(200);

  await page.reload();
  await row.waitFor();
  expect(await page.content()).not.toContain(key);
  await page.getByRole('button', { name: 'Revoke Editor' }).click();
  await page.getByRole('button', { name: 'Revoke it' }).click();
  await row.getByText('revoked').waitFor();
  expect((await models(key)).status).toBe(401);
});

test('axe finds nothing, in both schemes, wide and narrow', async () => {
  await page.getByLabel('What it is for').fill('Script');
  await page.getByRole('button', { name: 'Make the key' }).click();
  await page.getByLabel('The new key').waitFor();
  await page.getByText('Models and bounds').click();
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeFindings(page)).toEqual([]);
  }
});
