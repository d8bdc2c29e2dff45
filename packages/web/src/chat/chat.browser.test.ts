import type { Page, WebSocketRoute } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { appInBrowser } from '../../browser/app-in-browser.ts';
import { composerOf, say } from '../../browser/composer.ts';
import { eventually } from '../../browser/patience.ts';
import { fillDiary } from '../../browser/running-app.ts';

const lethe = appInBrowser();

beforeAll(() => fillDiary(lethe.app.running, 6));
afterEach(lethe.closePages);

describe('keyboard', () => {
  test('slash writes, question mark lists, Mod+K commands, Escape closes and gives the focus back', async () => {
    const page = await lethe.signedIn();
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
    const page = await lethe.signedIn();
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
    const page = await lethe.signedIn();
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
    const page = await lethe.signedIn({ viewport: { width: 320, height: 480 } });
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
    const page = await lethe.signedIn();
    await lethe.open(page, '/diary');
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
    const page = await lethe.signedIn();
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
    const page = await lethe.signedIn({ reducedMotion: 'reduce' });
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
    const page = await lethe.signedIn();
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
    const page = await lethe.signedIn();
    await composerOf(page).focus();
    await page.evaluate(() => document.execCommand('insertText', false, 'x'.repeat(9000)));
    expect((await composerOf(page).inputValue()).length).toBe(8192);
    await page.getByText('8,192 of 8,192').waitFor();
    await page.getByText('The message is as long as it can be.').waitFor();
  });

  test('a lost connection comes back, and the conversation goes on', async () => {
    const page = await lethe.newPage();
    const sockets: WebSocketRoute[] = [];
    await page.routeWebSocket('**/ws', (socket) => {
      socket.connectToServer();
      sockets.push(socket);
    });
    await page.goto(lethe.app.running.link());
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
    const page = await lethe.signedIn();
    const second = await page.context().newPage();
    await second.goto(lethe.app.running.url);
    await page.getByRole('button', { name: 'Use here' }).click();
    await second.getByRole('button', { name: 'Use here' }).waitFor();
    await say(page, 'here again');
  });

  test('of two thousand messages only what is near is drawn, and all can be reached', async () => {
    const page = await lethe.signedIn();
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
