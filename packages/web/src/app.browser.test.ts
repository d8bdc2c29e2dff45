import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page, WebSocketRoute } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { fillDiary, type RunningApp, startApp } from '../browser/running-app.ts';

const ROOMS = ['/', '/diary', '/privacy', '/constitution', '/settings'] as const;

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  await build({ root, logLevel: 'silent' });
  browser = await launchBrowser();
  app = await startApp();
  await fillDiary(app.running, 6);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** What a page said of a broken content policy or of an error of its own. */
const complaints = new WeakMap<Page, string[]>();

const openPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const said: string[] = [];
  complaints.set(page, said);
  page.on('pageerror', ({ message }) => said.push(message));
  await page.exposeFunction('complain', (what: string) => said.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const { complain } = window as unknown as { complain(what: string): void };
      complain(`${violatedDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  return page;
};

const signedIn = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await openPage(options);
  await page.goto(app.running.link());
  await composerOf(page).waitFor();
  return page;
};

/** Waits as long as a busy machine may need. */
const eventually = <Value>(read: () => Value | Promise<Value>) =>
  expect.poll(read, { timeout: 30_000 });

const composerOf = (page: Page) => page.getByRole('textbox', { name: 'Message' });

/** Sends a message and waits until its answer has its line of numbers. */
const say = async (page: Page, text: string): Promise<void> => {
  const before = await page.locator('.receipt').count();
  await composerOf(page).focus();
  await page.keyboard.type(text, { delay: 5 });
  await page.keyboard.press('Enter');
  await page.locator('.receipt').nth(before).waitFor();
};

const goTo = async (page: Page, path: string): Promise<void> => {
  await page.goto(new URL(path, app.running.url).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
};

/** Whether anything reaches beyond the right edge of the window. */
const sticksOut = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const findings = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ target }) => target.join(' ')),
  ]);

describe.each(['dark', 'light'] as const)('axe finds nothing, %s', (colorScheme) => {
  test('signed out', async () => {
    const page = await openPage({ colorScheme });
    await goTo(page, '/');
    expect(await findings(page)).toEqual([]);
  });

  test('a conversation with the panel open, beside it and as a sheet', async () => {
    const page = await signedIn({ colorScheme });
    await say(page, 'hello there');
    await page.locator('.receipt').click();
    await page.getByText('The 32 features').click();
    expect(await findings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await findings(page)).toEqual([]);
  });

  test('every room, and what lies over it', async () => {
    const page = await signedIn({ colorScheme });
    for (const path of ROOMS) {
      await goTo(page, path);
      await page.waitForLoadState('networkidle');
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect([path, await findings(page)]).toEqual([path, []]);
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Privacy' }).click();
    await page.getByRole('button', { name: 'Delete everything measured' }).click();
    expect(await findings(page)).toEqual([]);
  }, 240_000);
});

describe('narrow pages', () => {
  test('nothing scrolls sideways', async () => {
    const page = await signedIn();
    await say(page, 'a message that is long enough to be broken into several lines here');
    // A page of 1280 pixels is 640 wide at 200 % zoom, and 320 at 400 %.
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 640 });
      for (const path of [new URL(page.url()).search, '?panel=', ...ROOMS]) {
        await goTo(page, path);
        expect([width, path, await sticksOut(page)]).toEqual([width, path, 0]);
      }
    }
  });

  test('the rail is a bar below the page', async () => {
    const page = await signedIn({ viewport: { width: 320, height: 640 } });
    const rail = await page.getByRole('navigation', { name: 'Rooms' }).boundingBox();
    expect(rail?.width).toBe(320);
    expect(rail?.y).toBeGreaterThan(500);
  });

  test('every target is at least 24 pixels', async () => {
    const page = await signedIn({ viewport: { width: 320, height: 640 } });
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
    const page = await signedIn();
    const answer = await page.request.get(app.running.url);
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
      await goTo(page, path);
      await page.waitForLoadState('networkidle');
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command' }).waitFor();
    expect(complaints.get(page)).toEqual([]);
  });

  test('no other origin is asked', async () => {
    const page = await openPage();
    const origins = new Set<string>();
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await page.goto(app.running.link());
    await composerOf(page).waitFor();
    await page.waitForLoadState('networkidle');
    expect([...origins]).toEqual([new URL(app.running.url).origin]);
  });
});

describe('signing in', () => {
  test('the secret leaves the address at once and a link works once', async () => {
    const page = await openPage();
    const link = app.running.link();
    await page.goto(link);
    await composerOf(page).waitFor();
    expect(page.url()).not.toContain('link');
    await page.goBack();
    expect(page.url()).not.toContain('link');
    const other = await openPage();
    await other.goto(link);
    await other.getByText('This link is wrong or was used before').waitFor();
    expect(other.url()).not.toContain('link');
  });

  test('a link can be pasted, and what is not a link is told so', async () => {
    const page = await openPage();
    await goTo(page, '/');
    const field = page.getByRole('textbox', { name: 'Or paste the link here' });
    await field.fill('http://127.0.0.1/');
    await page.getByRole('button', { name: 'Open the link' }).click();
    await page.getByText('That is not a sign-in link').waitFor();
    await field.fill(app.running.link());
    await page.getByRole('button', { name: 'Open the link' }).click();
    await composerOf(page).waitFor();
  });

  test('signing out leaves nothing of the conversation in the page', async () => {
    const page = await signedIn();
    await say(page, 'rememberable');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('textbox', { name: 'Or paste the link here' }).waitFor();
    expect(await page.content()).not.toContain('rememberable');
  });
});

describe('keyboard', () => {
  test('slash writes, question mark lists, Mod+K commands, Escape closes and gives the focus back', async () => {
    const page = await signedIn();
    await page.getByRole('link', { name: 'Diary' }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Diary');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command' }).waitFor();
    await page.keyboard.type('priv');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/privacy');
    await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor();
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.id === 'composer');
    await page.keyboard.type('/?');
    expect(await composerOf(page).inputValue()).toBe('/?');
  });

  test('the palette moves with the arrows and wraps', async () => {
    const page = await signedIn();
    await page.keyboard.press('Control+k');
    const chosen = page.locator('[role=option][aria-selected=true]');
    await page.getByRole('combobox', { name: 'Find a command' }).waitFor();
    expect(await chosen.textContent()).toBe('Chat');
    await page.keyboard.press('ArrowDown');
    expect(await chosen.textContent()).toBe('Diary');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await chosen.getAttribute('id')).toBe(
      await page
        .getByRole('combobox', { name: 'Find a command' })
        .getAttribute('aria-activedescendant'),
    );
    expect(await chosen.textContent()).not.toBe('Chat');
  });

  test('an axis moves by keys and by buttons, is pinned by it, and undo takes it back', async () => {
    const page = await signedIn();
    await page.keyboard.press('Control+.');
    const slider = page.getByRole('slider', { name: 'Warmth' });
    const pin = page.getByRole('button', { name: 'Pin Warmth' });
    const before = Number(await slider.inputValue());
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      () =>
        document.querySelector('[aria-label="Pin Warmth"]')?.getAttribute('aria-pressed') ===
        'true',
    );
    expect(Number(await slider.inputValue())).toBeCloseTo(before + 0.01, 6);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForFunction(
      () =>
        document.querySelector('[aria-label="Pin Warmth"]')?.getAttribute('aria-pressed') ===
        'false',
    );
    expect(Number(await slider.inputValue())).toBeCloseTo(before, 6);
    await page.getByRole('button', { name: 'Less Warmth' }).click();
    await page.getByText('Warmth set to', { exact: false }).waitFor({ state: 'attached' });
    expect(await pin.getAttribute('aria-pressed')).toBe('true');
    await pin.click();
    await page.getByText('Warmth follows the typing again.').waitFor({ state: 'attached' });
  });

  test('the composer never hides what has the focus', async () => {
    const page = await signedIn({ viewport: { width: 320, height: 480 } });
    for (const text of ['one', 'two', 'three']) await say(page, text);
    await page.getByRole('log').focus();
    for (let step = 0; step < 14; step++) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!(focused instanceof HTMLElement) || focused.closest('.turn') === null) return null;
        const { left, top, width, height } = focused.getBoundingClientRect();
        const seen = document.elementFromPoint(left + width / 2, top + height / 2);
        return focused.contains(seen) ? null : focused.outerHTML.slice(0, 120);
      });
      expect(hidden).toBeNull();
    }
  });

  test('the cursor of a chart moves and says where it is', async () => {
    const page = await signedIn();
    await goTo(page, '/diary');
    const chart = page.getByRole('group', { name: /^Turns a day/ });
    await chart.focus();
    await page.keyboard.press('End');
    const readout = page.locator('.readout').first();
    const last = await readout.textContent();
    await page.keyboard.press('ArrowLeft');
    await eventually(() => readout.textContent()).not.toBe(last);
    expect(await readout.textContent()).toMatch(/: \d+ turns?, \d+ minutes?$/);
    await page.getByRole('button', { name: 'Table' }).first().click();
    await page.getByRole('columnheader', { name: 'Minutes' }).waitFor();
  });
});

describe('motion', () => {
  const picture = (page: Page) =>
    page.evaluate(() => document.querySelector<HTMLCanvasElement>('.river')?.toDataURL());

  test('the river moves while somebody types and then lies still', async () => {
    const page = await signedIn();
    await composerOf(page).focus();
    const still = await picture(page);
    await page.keyboard.press('a', { delay: 60 });
    const first = await picture(page);
    await eventually(() => picture(page)).not.toBe(first);
    expect(await picture(page)).not.toBe(still);
    await eventually(async () => {
      const now = await picture(page);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      return now === (await picture(page));
    }).toBe(true);
    expect(await page.locator('#rhythm').textContent()).toBe('1 key');
  });

  test('with reduced motion nothing is animated and the river is drawn still', async () => {
    const page = await signedIn({ reducedMotion: 'reduce' });
    await composerOf(page).focus();
    const empty = await picture(page);
    for (const key of 'river') await page.keyboard.press(key, { delay: 40 });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    const typed = await picture(page);
    expect(typed).not.toBe(empty);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    expect(await picture(page)).toBe(typed);
    await page.keyboard.press('Enter');
    const animations = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(animations).toBe(0);
  });
});

describe('a conversation', () => {
  test('it survives a reload from memory, is edited, answered again and dropped', async () => {
    const page = await signedIn();
    await say(page, 'first words');
    await say(page, 'second words');
    await page.reload();
    await eventually(() => page.locator('.turn').count()).toBe(2);
    await page.getByRole('button', { name: 'Edit this message and send it again' }).first().click();
    await eventually(() => composerOf(page).inputValue()).toBe('first words');
    await page.keyboard.type(' anew');
    await page.keyboard.press('Enter');
    await eventually(() => page.locator('.turn .message').first().textContent()).toBe(
      'first words anew',
    );
    await eventually(() => page.locator('.turn').count()).toBe(1);
    await page.locator('.receipt').waitFor();
    await page.getByRole('button', { name: 'Answer again' }).click();
    await page.locator('.receipt').waitFor();
    await page.getByRole('button', { name: 'Drop this conversation', exact: true }).click();
    await page.getByRole('button', { name: 'Drop it' }).click();
    await page.getByText('Write something.').waitFor();
    expect(page.url()).not.toContain('conversation');
  });

  test('a message can never be longer than the server takes', async () => {
    const page = await signedIn();
    await composerOf(page).focus();
    await page.evaluate(() => document.execCommand('insertText', false, 'x'.repeat(9000)));
    expect((await composerOf(page).inputValue()).length).toBe(8192);
    await page.getByText('8,192 of 8,192').waitFor();
    await page.getByText('The message is as long as it can be.').waitFor();
  });

  test('a lost connection comes back, and the conversation goes on', async () => {
    const page = await openPage();
    const sockets: WebSocketRoute[] = [];
    await page.routeWebSocket('**/ws', (socket) => {
      socket.connectToServer();
      sockets.push(socket);
    });
    await page.goto(app.running.link());
    await composerOf(page).waitFor();
    await say(page, 'before');
    await composerOf(page).pressSequentially('af');
    await sockets[0]?.close({ code: 1012, reason: 'shutting down' });
    await eventually(() => sockets.length).toBe(2);
    await page.getByText('The server is out of reach').waitFor({ state: 'hidden' });
    await composerOf(page).pressSequentially('ter');
    await page.keyboard.press('Enter');
    await page.locator('.receipt').nth(1).waitFor();
    expect(await page.locator('.message').nth(1).textContent()).toBe('after');
  });

  test('a second window takes over and the first offers to come back', async () => {
    const page = await signedIn();
    const second = await page.context().newPage();
    await second.goto(app.running.url);
    await page.getByRole('button', { name: 'Use here' }).click();
    await second.getByRole('button', { name: 'Use here' }).waitFor();
    await say(page, 'here again');
  });

  test('of two thousand messages only what is near is drawn, and all can be reached', async () => {
    const page = await signedIn();
    await say(page, 'long');
    const id = new URL(page.url()).searchParams.get('conversation') ?? '';
    await page.route(`**/api/conversations/${id}`, async (route) => {
      const conversation = await (await route.fetch()).json();
      const [turn] = conversation.turns;
      conversation.turns = Array.from({ length: 1000 }, (_, index) => ({
        ...turn,
        turnId: `turn-${index}`,
        text: `Message number ${index}`,
      }));
      await route.fulfill({ json: conversation });
    });
    await page.reload();
    await page.getByText('Message number 999').waitFor();
    expect(await page.locator('.turn').count()).toBeLessThan(100);
    await page.getByRole('log').evaluate((log) => {
      log.scrollTop = 0;
    });
    await page.locator('.message', { hasText: /^Message number 0$/ }).waitFor();
    expect(await page.locator('.turn').count()).toBeLessThan(100);
    await page.getByRole('button', { name: 'To the newest' }).click();
    await page.getByText('Message number 999').waitFor();
  });
});

test('the app goes on when the server is gone, and says so', async () => {
  const own = await startApp();
  try {
    const page = await openPage();
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
