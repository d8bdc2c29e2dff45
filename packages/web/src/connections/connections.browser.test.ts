import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type FakeUpstream,
  startFakeUpstream,
  streamed,
} from '../../../models/test/fake-upstream.ts';
import { tinyModelFiles, writeModelFolder } from '../../../models/test/tiny-nano.ts';
import { textStream } from '../../../models/test/vendor-answers.ts';
import { appInBrowser } from '../../browser/app-in-browser.ts';
import { axeFindings } from '../../browser/axe-findings.ts';
import { composerOf } from '../../browser/composer.ts';
import { eventually } from '../../browser/patience.ts';

const MODELS = JSON.stringify({
  object: 'list',
  data: ['small', 'large'].map((id) => ({ id, object: 'model' })),
});

const lethe = appInBrowser();
let page: Page;
let upstream: FakeUpstream;

beforeAll(async () => {
  upstream = await startFakeUpstream(({ path }) =>
    path.endsWith('/models')
      ? { headers: { 'content-type': 'application/json' }, chunks: [MODELS] }
      : streamed(textStream('openai-chat', ['Good ', 'morning.'])),
  );
  page = await lethe.signedIn();
  await page.getByRole('link', { name: 'Connections' }).click();
  await page.getByRole('heading', { name: 'What can answer' }).waitFor();
});
afterAll(() => upstream?.[Symbol.asyncDispose]());

const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
/** The first of the page; that of an added model comes after it. */
const nameOfWay = () => page.getByRole('textbox', { name: 'Name' }).first();
const told = (text: string) => page.getByText(text).first().waitFor();

test('a connection is added in three fields, tested, told less, and removed', async () => {
  await told('in Lethe itself: everything; nothing leaves Lethe');
  await told('There are none: everything is answered by Lethe itself.');
  await nameOfWay().fill('Desk');
  await page.getByRole('textbox', { name: 'Address' }).fill(`${upstream.url}/v1`);
  await page.getByLabel('Key', { exact: true }).fill('sk-a-very-secret-key-9876');
  await page.getByLabel('It runs').selectOption('local');
  await page.getByRole('button', { name: 'Add the connection' }).click();
  await told('key sk-...9876');
  await told('desk/large');
  await page.getByRole('button', { name: 'Test Desk' }).click();
  await told('It answers, with 2 models');
  expect(await page.content()).not.toContain('very-secret');
  await page.getByRole('button', { name: 'Remove Desk' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await told('There are none');
  await row('desk/large').waitFor({ state: 'detached' });
});

test('what goes elsewhere is told masked messages, or none', async () => {
  await nameOfWay().fill('Far');
  await page.getByRole('textbox', { name: 'Address' }).fill('https://models.example.org/v1');
  await page.getByLabel('It runs').selectOption('cloud');
  await page.getByRole('button', { name: 'Add the connection' }).click();
  const choice = page.getByLabel('What Far may be told');
  await choice.waitFor();
  await choice.selectOption('metadata');
  await eventually(async () => (await lethe.app.running.store.connections.read('far'))?.mode).toBe(
    'metadata',
  );
});

test('a price is set and taken away', async () => {
  await page.getByRole('textbox', { name: 'Model' }).fill('far/large');
  await page.getByRole('textbox', { name: 'Read' }).fill('250');
  await page.getByRole('textbox', { name: 'Written' }).fill('1000');
  await page.getByRole('button', { name: 'Set the price' }).click();
  await page.getByRole('button', { name: 'Remove the price of far/large' }).waitFor();
  expect(await lethe.app.running.store.prices.list()).toEqual([
    { model: 'far/large', inputMicrocentsPerToken: 250, outputMicrocentsPerToken: 1000 },
  ]);
});

test('a model that was chosen answers, and its line says that all stayed here', async () => {
  await nameOfWay().fill('Near');
  await page.getByRole('textbox', { name: 'Address' }).fill(`${upstream.url}/v1`);
  await page.getByLabel('It runs').selectOption('local');
  await page.getByRole('button', { name: 'Add the connection' }).click();
  await told('near/large');
  await page.getByRole('link', { name: 'Chat' }).click();
  await page.getByLabel('Who answers').selectOption('near/large');
  await composerOf(page).fill('Hello there.');
  await page.keyboard.press('Enter');
  await page.locator('.receipt', { hasText: 'near/large' }).waitFor();
  await page.locator('.receipt', { hasText: 'stayed here' }).waitFor();
  // Lethe decides: it says why, and takes a thumb.
  await page.getByLabel('Who answers').selectOption('auto');
  await composerOf(page).fill('And now?');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'A good answer' }).click();
  await page.getByText('Noted for the next choice.').waitFor({ state: 'attached' });
  await page.locator('.receipt').last().click();
  await page.getByText('Why this model').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Connections' }).click();
  await page.getByRole('heading', { name: 'What can answer' }).waitFor();
});

test('the router tells how it did: from its log once there is enough, and in an invented world', async () => {
  const { store } = lethe.app.running;
  const [owner] = await store.users.list();
  await page.getByText('auto has chosen between several models too seldom').waitFor();
  for (let at = 0; at < 60; at++)
    await store.routerChoices.append(owner?.id ?? '', {
      ...{ id: `choice-${at}`, at: Date.now(), propensity: 0.5 },
      arm: at % 2 ? 'local/tiny' : 'near/large',
      features: [1, (at % 10) / 10, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0.5],
      reward: at % 2 ? 0.2 : 0.7,
    });
  await page.reload();
  await page.getByText('60 choices since').waitFor();
  const figure = page.getByRole('figure', { name: 'By its own log' });
  await figure.getByRole('button', { name: 'Table' }).click();
  await figure.getByRole('row', { name: /^the router 0\.450/ }).waitFor();
  await figure.getByRole('row', { name: /^always local: near\/large 0\.[67]/ }).waitFor();
  await figure.getByRole('button', { name: 'Chart' }).click();
  await page.getByRole('button', { name: 'Simulate' }).click();
  await page.getByText('8 runs of 4,000 turns').waitFor();
  await page.getByRole('row', { name: /^cloud\/medium/ }).waitFor();
});

test('a model of the machine is added with its hash, stands for choice, and is removed', async () => {
  await page.getByLabel('File or folder').fill('/nowhere/model.gguf');
  await page.getByRole('button', { name: 'Add the model' }).click();
  await page.getByRole('alert').filter({ hasText: 'model.gguf' }).waitFor();
  const files = new Map(
    [...tinyModelFiles()].filter(([name]) => name !== 'model.int8.safetensors'),
  );
  await using folder = await writeModelFolder(files);
  await page.getByLabel('File or folder').fill(fileURLToPath(folder.directory));
  const own = page.getByRole('region', { name: 'Models of your own' });
  await own.getByLabel('Name').fill('mine');
  await page.getByRole('button', { name: 'Add the model' }).click();
  await own.getByText('local/mine was added.').waitFor();
  await own.getByText(/^model\.safetensors: SHA-256 [0-9a-f]{64}$/).waitFor();
  await row('local/mine').filter({ hasText: 'in Lethe itself' }).waitFor();
  await page.getByRole('button', { name: 'Remove local/mine' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await row('local/mine').first().waitFor({ state: 'detached' });
});

test('axe finds nothing, in both schemes, wide and narrow', async () => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeFindings(page)).toEqual([]);
  }
});
