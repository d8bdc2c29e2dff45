import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { appInBrowser } from '../browser/app-in-browser.ts';
import { axeFindings } from '../browser/axe-findings.ts';
import { composerOf, say } from '../browser/composer.ts';
import { fillDiary, startApp } from '../browser/running-app.ts';
import { sticksOut } from '../browser/sticks-out.ts';

const ROOMS = ['/', '/diary', '/privacy', '/constitution', '/settings'] as const;

const lethe = appInBrowser();

beforeAll(() => fillDiary(lethe.app.running, 6));
afterEach(lethe.closePages);

/** What a page will say of a broken content policy or of an error of its own. */
const complaintsOf = async (page: Page): Promise<string[]> => {
  const said: string[] = [];
  page.on('pageerror', ({ message }) => said.push(message));
  await page.exposeFunction('complain', (what: string) => said.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const { complain } = window as unknown as { complain(what: string): void };
      complain(`${violatedDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  return said;
};

describe('axe finds nothing', () => {
  test('signed out', async () => {
    const page = await lethe.newPage();
    await lethe.open(page, '/');
    expect(await axeFindings(page)).toEqual([]);
  });

  test('a conversation with the panel open, beside it and as a sheet', async () => {
    const page = await lethe.signedIn();
    await say(page, 'hello there');
    await page.locator('.receipt').click();
    await page.getByText('The 32 features').click();
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await axeFindings(page)).toEqual([]);
  });

  test('every room, and what lies over it', async () => {
    const page = await lethe.signedIn();
    for (const path of ROOMS) {
      await lethe.open(page, path);
      await page.waitForLoadState('networkidle');
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect([path, await axeFindings(page)]).toEqual([path, []]);
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Privacy' }).click();
    await page.getByRole('button', { name: 'Delete everything measured' }).click();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('narrow pages', () => {
  test('nothing scrolls sideways', async () => {
    const page = await lethe.signedIn();
    await say(page, 'a message that is long enough to be broken into several lines here');
    // A page of 1280 pixels is 640 wide at 200 % zoom, and 320 at 400 %.
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 640 });
      for (const path of [new URL(page.url()).search, '?panel=', ...ROOMS]) {
        await lethe.open(page, path);
        expect([width, path, await sticksOut(page)]).toEqual([width, path, 0]);
      }
    }
  });

  test('the rail is a bar below the page', async () => {
    const page = await lethe.signedIn({ viewport: { width: 320, height: 640 } });
    const rail = await page.getByRole('navigation', { name: 'Rooms' }).boundingBox();
    expect(rail?.width).toBe(320);
    expect(rail?.y).toBeGreaterThan(500);
  });

  test('every target is at least 24 pixels', async () => {
    const page = await lethe.signedIn({ viewport: { width: 320, height: 640 } });
    await say(page, 'hello');
    await page.locator('.receipt').first().click();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, summary, nav a')]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ element, box }) => `${element.className} ${box.width}x${box.height}`),
    );
    expect(small).toEqual([]);
  });
});

describe('content policy', () => {
  test('nothing on any page breaks it, and no page has an error', async () => {
    const page = await lethe.newPage();
    const complaints = await complaintsOf(page);
    await page.goto(lethe.app.running.link());
    await composerOf(page).waitFor();
    const answer = await page.request.get(lethe.app.running.url);
    const policy = answer.headers()['content-security-policy'];
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    await say(page, 'hello there');
    await page.locator('.receipt').click();
    await page.getByRole('button', { name: 'More Verbosity' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as Markdown' }).click();
    expect((await saved).suggestedFilename()).toMatch(/^lethe-\d{4}-\d\d-\d\d\.md$/);
    for (const path of ROOMS) {
      await lethe.open(page, path);
      await page.waitForLoadState('networkidle');
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('no other origin is asked', async () => {
    const page = await lethe.newPage();
    const origins = new Set<string>();
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await page.goto(lethe.app.running.link());
    await composerOf(page).waitFor();
    await page.waitForLoadState('networkidle');
    expect([...origins]).toEqual([new URL(lethe.app.running.url).origin]);
  });
});

describe('signing in', () => {
  test('the secret leaves the address at once and a link works once', async () => {
    const page = await lethe.newPage();
    const link = lethe.app.running.link();
    await page.goto(link);
    await composerOf(page).waitFor();
    expect(page.url()).not.toContain('link');
    await page.goBack();
    expect(page.url()).not.toContain('link');
    const other = await lethe.newPage();
    await other.goto(link);
    await other.getByText('This link is wrong or was used before').waitFor();
    expect(other.url()).not.toContain('link');
  });

  test('a link can be pasted, and what is not a link is told so', async () => {
    const page = await lethe.newPage();
    await lethe.open(page, '/');
    const field = page.getByRole('textbox', { name: 'Or paste the link here' });
    await field.fill('http://127.0.0.1/');
    await page.getByRole('button', { name: 'Open the link' }).click();
    await page.getByText('That is not a sign-in link').waitFor();
    await field.fill(lethe.app.running.link());
    await page.getByRole('button', { name: 'Open the link' }).click();
    await composerOf(page).waitFor();
  });

  test('signing out leaves nothing of the conversation in the page', async () => {
    const page = await lethe.signedIn();
    await say(page, 'rememberable');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('textbox', { name: 'Or paste the link here' }).waitFor();
    expect(await page.content()).not.toContain('rememberable');
  });
});

test('the app goes on when the server is gone, and says so', async () => {
  const own = await startApp();
  try {
    const page = await lethe.newPage();
    await page.goto(own.running.link());
    await composerOf(page).waitFor();
    await say(page, 'before');
    await page.waitForLoadState('networkidle');
    await own.running.close({ graceMs: 0 });
    await page.getByText('The server is out of reach').waitFor();
    await page.getByRole('link', { name: 'Diary' }).click();
    await page.getByText('The server did not answer').waitFor();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'Light' }).check();
    expect(await page.evaluate(() => document.documentElement.dataset.scheme)).toBe('light');
  } finally {
    await own.close();
  }
});
