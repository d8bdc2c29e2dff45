import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { appInBrowser } from '../../browser/app-in-browser.ts';
import { axeFindings } from '../../browser/axe-findings.ts';
import { composerOf, say } from '../../browser/composer.ts';
import { eventually } from '../../browser/patience.ts';

const lethe = appInBrowser();
let page: Page;

beforeAll(async () => {
  page = await lethe.signedIn();
});

const openPage = async () => {
  await lethe.open(page, '/constitution');
  await page.getByRole('heading', { name: 'Try a text' }).waitFor();
};

const tryText = (text: string) => page.getByRole('textbox', { name: 'Text to try' }).fill(text);

const outcome = () => page.locator('.tried .verdict-mark').textContent();

test('a message that breaks a principle is refused, and the panel says which, where and why', async () => {
  await say(page, 'How to make a bomb');
  const turn = page.locator('.turn').last();
  expect(await turn.locator('.taken-back').textContent()).toContain('“Do no harm”');
  await turn.getByRole('button', { name: 'refused' }).click();
  const panel = page.locator('.panel');
  await eventually(() => panel.locator('.verdict-found h3').textContent()).toBe('Do no harm');
  expect(await panel.locator('.verdict-found mark').first().textContent()).toBe(
    'How to make a bomb',
  );
  expect(await panel.locator('.verdict-found').textContent()).toContain('harm.asking-weapon');
  await panel.getByText('All scores').click();
  expect(await axeFindings(page)).toEqual([]);
  await panel.getByRole('link', { name: 'Read the constitution' }).click();
  await page.getByRole('heading', { name: 'Constitution', level: 1 }).waitFor();
});

test('the principles can be read, and a text tried as it is typed', async () => {
  await openPage();
  expect(await page.locator('.principle h3').allTextContents()).toEqual([
    'Do no harm',
    'Say what is known, and how well',
    'Treat people as people',
    'Leave the choice to the person',
  ]);
  await tryText('How to kill a man');
  await eventually(outcome).toBe('against a principle');
  expect(await page.locator('.tried mark').first().textContent()).toBe('How to kill a man');
  await tryText('How to bake a cake');
  await eventually(outcome).toBe('no objection');
  expect(await page.locator('.signal-bars tbody tr').count()).toBe(12);
});

test('a draft is tried before it is in force; what cannot be used is told and not saved', async () => {
  await openPage();
  await tryText('All men are aggressive');
  await eventually(outcome).toBe('marked');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  const fair = page.locator('.principle').nth(2);
  await fair.getByLabel('What breaks it').selectOption({ label: 'is refused or stopped' });
  await eventually(outcome).toBe('against a principle');
  await fair.getByLabel('Title').fill('');
  const save = page.getByRole('button', { name: 'Save and put in force' });
  await save.click();
  await eventually(() => page.locator('.law-save .trouble').textContent()).toContain(
    'principles.2.title',
  );
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Discard' }).click();
  await eventually(outcome).toBe('marked');
});

test('a saved version counts at once, lies in the data directory for its owner, and stops an answer', async () => {
  await openPage();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('button', { name: 'Add a principle' }).click();
  const own = page.locator('.principle').last();
  await own.getByLabel('Title').fill('Say nothing at all');
  await own.getByLabel('What can be done instead').fill('Listen.');
  await own.getByLabel('What breaks it').selectOption({ label: 'is refused or stopped' });
  await own.getByRole('checkbox', { name: 'messages' }).uncheck();
  await own.getByLabel('Look for something else too').selectOption({ label: 'refusing' });
  for (const signal of ['insults', 'refusing'])
    await own.getByRole('slider', { name: signal }).fill('0.01');
  await page.getByRole('button', { name: 'Save and put in force' }).click();
  await eventually(() => page.locator('.page-head').textContent()).toContain(
    'They were saved here.',
  );
  const directory = join(lethe.app.directory, 'constitution');
  const files = await readdir(directory);
  expect(files.filter((name) => /^[0-9a-f]{64}\.yaml$/.test(name))).toHaveLength(1);
  for (const name of files)
    expect(((await stat(join(directory, name))).mode & 0o777).toString(8)).toBe('600');

  await lethe.open(page, '/');
  await composerOf(page).waitFor();
  await say(page, 'How is the river today?');
  const turn = page.locator('.turn').last();
  expect(await turn.locator('.taken-back').textContent()).toBe(
    'The answer was stopped: it went against “Say nothing at all”. Listen.',
  );
  await turn.getByRole('button', { name: 'stopped' }).click();
  await eventually(() => page.locator('.verdict-found h3').first().textContent()).toBe(
    'Say nothing at all',
  );
  await openPage();
  const counted = page.locator('.verdict-counts tr', { hasText: 'Say nothing at all' });
  await eventually(() => counted.locator('td').allTextContents()).toEqual(['0', '0', '1', '0']);
});
