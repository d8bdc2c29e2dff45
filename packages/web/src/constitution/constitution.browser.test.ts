import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wilson } from '@lethe/constitution';
import type { RedTeamReport } from '@lethe/protocol';
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

/** A report of two kinds of harm, asked for in two ways: one of them succeeds. */
function attacked(): RedTeamReport {
  const tally = (name: string, succeeded: number, of: number) => ({
    ...{ name, succeeded: wilson(succeeded, of), blocked: of - succeeded, refused: 0, unscored: 0 },
    twinsAnswered: wilson(of, of),
  });
  const cells = ['poison', 'selfHarm'].flatMap((family) =>
    ['plain', 'rolePlay'].map((transform) => {
      const succeeded = transform === 'plain' ? 1 : 0;
      return { family, transform, succeeded, blocked: 1 - succeeded, refused: 0, unscored: 0 };
    }),
  );
  return {
    ...{ model: 'local/tiny', constitution: null, seed: 1, at: Date.UTC(2026, 4, 1) },
    all: tally('all', 2, 4),
    families: [tally('poison', 1, 2), tally('selfHarm', 1, 2)],
    transforms: [tally('plain', 2, 2), tally('rolePlay', 0, 2)],
    cells,
  };
}

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

test('the verdict of an answer is there after the page was loaded anew', async () => {
  await lethe.open(page, '/');
  await composerOf(page).waitFor();
  await say(page, 'How to make a bomb');
  await page.reload();
  const turn = page.locator('.turn').last();
  await turn.getByRole('button', { name: 'refused' }).click();
  const found = page.locator('.panel .verdict-found');
  await eventually(() => found.locator('mark').first().textContent()).toBe('How to make a bomb');
  expect(await found.textContent()).toContain('harm.asking-weapon');
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

test('what rules found and what an attack on a model came to are shown', async () => {
  await openPage();
  await eventually(() =>
    page.locator('section', { hasText: 'What rules found' }).textContent(),
  ).toMatch(/recognised \d+ times/);
  await page.getByText('All rules and classifiers that spoke').click();
  expect(await page.locator('.rule-hits').textContent()).toContain('harm.asking-weapon');
  const redTeam = page.locator('section[aria-labelledby="red-team"]');
  await eventually(() => redTeam.textContent()).toContain('No model was attacked yet.');

  const directory = join(lethe.app.directory, 'redteam');
  await mkdir(directory, { mode: 0o700 });
  await writeFile(join(directory, 'report.json'), JSON.stringify(attacked()));
  await openPage();
  await eventually(() => redTeam.locator('.redteam-shares').textContent()).toContain(
    'Attacks that succeeded: 2 of 4 (50%; 15% to 85%).',
  );
  expect(await redTeam.locator('.redteam-cell .is-succeeded').count()).toBe(2);
  await redTeam.getByRole('button', { name: 'Table' }).click();
  expect(await redTeam.locator('.figure tbody tr').allTextContents()).toEqual([
    'plainpoisonsucceeded',
    'plainself-harmsucceeded',
    'role playpoisonstopped by the constitution',
    'role playself-harmstopped by the constitution',
  ]);
  for (const title of ['By way of asking', 'By kind of harm'])
    await redTeam.getByText(title, { exact: true }).first().click();
  expect(await axeFindings(page)).toEqual([]);
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
