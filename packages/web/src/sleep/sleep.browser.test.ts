import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../browser/launch.ts';
import { type RunningApp, startApp } from '../../browser/running-app.ts';

let app: RunningApp;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({ root, logLevel: 'silent' });
  browser = await launchBrowser();
  app = await startApp();
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  page = await context.newPage();
  await page.goto(app.running.link());
  await page.getByRole('textbox', { name: 'Message' }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Waits as long as a busy machine may need. */
const eventually = <Value>(read: () => Value | Promise<Value>) =>
  expect.poll(read, { timeout: 60_000 });

const openSleep = async () => {
  await page.goto(new URL('/sleep', app.running.url).href);
  await page.getByRole('heading', { name: 'Sleep', exact: true }).waitFor();
};

test('before the first sleep the page says what it will show', async () => {
  await openSleep();
  expect(await page.getByText('Awake. It has not slept yet.').count()).toBe(1);
});

test('"Sleep deeply" sleeps, and shows the night step by step, what was found too', async () => {
  const readable = join(app.directory, 'note.txt');
  await writeFile(readable, 'ann@example.org\n');
  await chmod(readable, 0o644);
  await openSleep();
  await page.getByRole('button', { name: 'Sleep deeply' }).click();
  await eventually(() => page.locator('.night-step').count()).toBe(12);
  await eventually(() => page.locator('.page-head .sentence').textContent()).toContain('Awake.');
  const modes = page.locator('.night-step', { hasText: 'File modes' });
  expect(await modes.textContent()).toContain('Found a file open to others.');
  const audit = page.locator('.night-step', { hasText: 'Audit of what is kept' });
  expect(await audit.textContent()).toContain('readable text');
  expect(await page.locator('.sleep-alerts').textContent()).toContain('note.txt');
});

test('the hypnogram has a sentence, a cursor for the keyboard and a table', async () => {
  await openSleep();
  const figure = page.locator('.night-sky .figure');
  expect(await figure.locator('figcaption').textContent()).toMatch(/^A deep sleep from .*12 steps/);
  await figure.getByRole('group').last().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  expect(await figure.locator('.readout').textContent()).toMatch(/: Light, Idle conversations$/);
  await figure.getByRole('button', { name: 'Table' }).click();
  expect(await figure.locator('tbody tr').count()).toBe(14);
});

test('a second sleep at once is refused, with the time left', async () => {
  await openSleep();
  await page.getByRole('button', { name: 'Sleep now' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toMatch(/Sleep again in \d+ seconds/);
});

test('axe finds nothing, in both schemes', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openSleep();
    await page.locator('.night-step').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
});

test('nothing is cut off at 320 pixels', async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openSleep();
  await page.locator('.night-step').first().waitFor();
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await overflow()).toBe(0);
});
