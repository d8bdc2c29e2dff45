import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { appInBrowser } from '../../browser/app-in-browser.ts';
import { axeFindings } from '../../browser/axe-findings.ts';
import { eventually } from '../../browser/patience.ts';
import { sticksOut } from '../../browser/sticks-out.ts';

const lethe = appInBrowser();
let page: Page;

beforeAll(async () => {
  page = await lethe.signedIn();
});

const openSleep = async () => {
  await lethe.open(page, '/sleep');
  await page.getByRole('heading', { name: 'Sleep', exact: true }).waitFor();
};

test('before the first sleep the page says what it will show', async () => {
  await openSleep();
  expect(await page.getByText('Awake. It has not slept yet.').count()).toBe(1);
});

test('"Sleep deeply" sleeps, and shows the night step by step, what was found too', async () => {
  const readable = join(lethe.app.directory, 'note.txt');
  await writeFile(readable, 'ann@example.org\n');
  await chmod(readable, 0o644);
  await openSleep();
  await page.getByRole('button', { name: 'Sleep deeply' }).click();
  await eventually(() => page.locator('.night-step').count()).toBe(13);
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
  expect(await figure.locator('figcaption').textContent()).toMatch(/^A deep sleep from .*13 steps/);
  await figure.getByRole('group').last().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  expect(await figure.locator('.readout').textContent()).toMatch(/: Light, Idle conversations$/);
  await figure.getByRole('button', { name: 'Table' }).click();
  expect(await figure.locator('tbody tr').count()).toBe(15);
});

test('a second sleep at once is refused, with the time left', async () => {
  await openSleep();
  await page.getByRole('button', { name: 'Sleep now' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toMatch(/Sleep again in \d+ seconds/);
});

test('axe finds nothing, in both schemes', async () => {
  await openSleep();
  await page.locator('.night-step').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('nothing is cut off at 320 pixels', async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openSleep();
  await page.locator('.night-step').first().waitFor();
  expect(await sticksOut(page)).toBe(0);
});
