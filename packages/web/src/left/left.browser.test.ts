import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type FakeUpstream,
  startFakeUpstream,
  streamed,
} from '../../../models/test/fake-upstream.ts';
import { textStream } from '../../../models/test/vendor-answers.ts';
import { appInBrowser } from '../../browser/app-in-browser.ts';
import { axeFindings } from '../../browser/axe-findings.ts';
import { say } from '../../browser/composer.ts';

const KEY = 'a-key-for-the-first-program';
const MODELS = JSON.stringify({ object: 'list', data: [{ id: 'large', object: 'model' }] });

let upstream: FakeUpstream;
const lethe = appInBrowser(async () => {
  upstream = await startFakeUpstream(({ path }) =>
    path.endsWith('/models')
      ? { headers: { 'content-type': 'application/json' }, chunks: [MODELS] }
      : streamed(textStream('openai-chat', ['I will write ', 'to them.'])),
  );
  return { settings: { 'upstream.url': `${upstream.url}/v1`, 'gateway.bootstrapKey': KEY } };
});
let page: Page;

beforeAll(async () => {
  page = await lethe.signedIn();
  const { store, assistant } = lethe.app.running;
  const [owner] = await store.users.list();
  await assistant.consents.change(owner?.id ?? '', 'cloud', true);
});
afterAll(() => upstream?.[Symbol.asyncDispose]());

const open = async (room: 'Chat' | 'Privacy') => {
  await page.getByRole('link', { name: room }).click();
};
const rows = () => page.locator('.left-rows > li');

test('what left is listed, with the before and after in the page that sent it', async () => {
  await open('Privacy');
  await page.getByText('There was none yet.').waitFor();
  await open('Chat');
  await page.getByLabel('Who answers').selectOption('upstream/large');
  await say(page, 'Write to ada@example.org, please.');
  await page.locator('.receipt', { hasText: 'left this machine' }).waitFor();
  await open('Privacy');
  await page.getByText('1 request left today, 1 identifier masked, 0 messages stored.').waitFor();
  await page.getByText('masked: 1 email').click();
  await page.locator('.left-side mark', { hasText: 'ada@example.org' }).waitFor();
  await page.locator('.left-side mark', { hasText: /^\[EMAIL_\w+_1\]$/ }).waitFor();
  await page.getByText('it is the very one of the receipt').waitFor();
  const { body } = await upstream.request(upstream.requests.length - 1);
  await page.getByText('All that left, word for word').click();
  expect(await page.locator('.left-all').textContent()).toBe(body.toString());
});

test('the chain is verified', async () => {
  await page.getByRole('button', { name: 'Verify the receipts' }).click();
  await page.getByText('The one entry is whole.').waitFor();
});

test('axe finds nothing, in both schemes, wide and narrow', async () => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeFindings(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('a page that was loaded anew knows no words, nor those that a program sent', async () => {
  const response = await fetch(`${lethe.app.running.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      model: 'upstream/large',
      stream: true,
      messages: [{ role: 'user', content: 'Remind grace@example.org.' }],
    }),
  });
  await response.text();
  await page.reload();
  await page.getByText('2 requests left today, 2 identifiers masked, 0 messages stored.').waitFor();
  expect(await rows().count()).toBe(2);
  for (const row of await rows().all()) {
    await row.locator('summary').first().click();
    await row.getByText('Its words are not here').waitFor();
  }
  expect(await page.content()).not.toMatch(/ada@example|grace@example/);
});
