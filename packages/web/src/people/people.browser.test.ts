import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { appInBrowser } from '../../browser/app-in-browser.ts';
import { axeFindings } from '../../browser/axe-findings.ts';
import { composerOf } from '../../browser/composer.ts';
import { eventually } from '../../browser/patience.ts';
import { sticksOut } from '../../browser/sticks-out.ts';

const PASSPHRASE = 'correct horse battery';

// A passkey belongs to a name.
const lethe = appInBrowser(() => ({ host: 'localhost' }));
const { newPage } = lethe;

afterEach(lethe.closePages);

/** The page of somebody who is signed in, in whichever room. */
const isIn = (page: Page) => page.getByRole('navigation', { name: 'Rooms' }).waitFor();

const settingsOf = async (page: Page): Promise<Page> => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'Signed-in browsers' }).waitFor();
  return page;
};

const owner = async (options?: BrowserContextOptions): Promise<Page> =>
  settingsOf(await lethe.signedIn(options));

/** Makes an invitation in the settings and reads its link. */
const invite = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Invite' }).click();
  return page.getByRole('textbox', { name: 'Invitation link' }).inputValue();
};

const join = async (page: Page, link: string, name: string): Promise<void> => {
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await composerOf(page).waitFor();
};

const signOut = async (page: Page): Promise<void> => {
  await settingsOf(page);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
};

const signIn = async (page: Page, name: string, passphrase = PASSPHRASE): Promise<void> => {
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

/** An authenticator of the browser's own, which verifies whoever asks. */
const withAuthenticator = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

describe('an invitation', () => {
  test('leads to a name and a passphrase, which let in again after signing out', async () => {
    const link = await invite(await owner());
    const page = await newPage();
    await join(page, link, 'Grace');
    expect(page.url()).not.toContain('invitation');
    await signOut(page);
    await signIn(page, 'Grace', 'wrong horse battery');
    await page.getByText('The name or the passphrase is wrong').waitFor();
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Grace');
    await signIn(page, 'grace');
    await isIn(page);
    await settingsOf(page);
    expect(await page.getByRole('heading', { name: 'People' }).count()).toBe(0);
    const other = await newPage();
    await other.goto(link);
    await other.getByText('This invitation is wrong, was used').waitFor();
  });

  test('can be accepted with a passkey, which then signs in without a name', async () => {
    const link = await invite(await owner());
    const page = await newPage();
    await withAuthenticator(page);
    await page.goto(link);
    await page.getByRole('textbox', { name: 'Name' }).fill('Ada');
    await page.getByRole('button', { name: 'Join with a passkey' }).click();
    await composerOf(page).waitFor();
    await signOut(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await isIn(page);
  });
});

describe('ways to sign in', () => {
  test('a name, a passphrase and a passkey are added; a passkey is removed again', async () => {
    const page = await owner();
    await withAuthenticator(page);
    await page.getByText('A passphrase is asked for together with a name').waitFor();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Owner');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await page.getByText('No passphrase is set.').waitFor();
    await page.getByLabel('New passphrase').fill('short');
    await page.getByRole('button', { name: 'Set the passphrase' }).click();
    await page.getByText('A passphrase has 12 to 256 characters').waitFor();
    await page.getByLabel('New passphrase').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Set the passphrase' }).click();
    await page.getByText('A passphrase is set.').waitFor();

    const addPasskey = async () => {
      await page.getByRole('textbox', { name: 'Name of the passkey' }).fill('Blue key');
      await page.getByRole('button', { name: 'Add a passkey' }).click();
    };
    await addPasskey();
    await page.getByText('The current passphrase is missing or wrong').waitFor();
    await page.getByLabel('Current passphrase').fill(PASSPHRASE);
    await addPasskey();
    const remove = page.getByRole('button', { name: 'Remove the passkey Blue key' });
    await remove.waitFor();
    await signOut(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await isIn(page);
    await settingsOf(page);
    await page.getByLabel('Current passphrase').fill(PASSPHRASE);
    await remove.click();
    await page.getByText('No passkey yet.').waitFor();
  });

  test('the fields tell password managers what they are, and take what is pasted', async () => {
    const page = await newPage();
    await page.goto(lethe.app.running.url);
    const passphrase = page.getByLabel('Passphrase', { exact: true });
    expect(await passphrase.getAttribute('autocomplete')).toBe('current-password');
    expect(await passphrase.getAttribute('type')).toBe('password');
    const name = page.getByRole('textbox', { name: 'Name' });
    expect(await name.getAttribute('autocomplete')).toBe('username');
    await passphrase.focus();
    await page.evaluate((text) => document.execCommand('insertText', false, text), PASSPHRASE);
    await page.getByRole('button', { name: 'Show the passphrase' }).click();
    expect(await passphrase.inputValue()).toBe(PASSPHRASE);
    expect(await passphrase.getAttribute('type')).toBe('text');
  });
});

describe('signed-in browsers and people', () => {
  test('another browser is signed out, and asks to sign in at its next step', async () => {
    const there = await owner();
    const here = await owner();
    const others = here.getByRole('button', { name: /^Sign out the browser/ });
    await others.first().waitFor();
    const before = await others.count();
    await others.first().click();
    await eventually(() => others.count()).toBe(before - 1);
    await there.getByRole('link', { name: 'Diary' }).click();
    await there.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  });

  test('everywhere means here too', async () => {
    const page = await owner();
    await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByText('Signed out. Nothing of the conversation').waitFor();
  });

  test('a person is given a role and is removed', async () => {
    const page = await owner();
    const grace = await newPage();
    await join(grace, await invite(page), 'Margaret');
    await page.reload();
    await page.getByRole('combobox', { name: 'Role of Margaret' }).selectOption('admin');
    await page.getByText('Margaret is now admin.').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Remove Margaret' }).click();
    await page.getByRole('button', { name: 'Remove and erase' }).click();
    await page.getByText('Margaret was removed.').waitFor({ state: 'attached' });
    await page.getByRole('combobox', { name: 'Role of Margaret' }).waitFor({ state: 'detached' });
    await grace.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  });
});

describe('what is kept', () => {
  test('is under new keys at once: of everybody for the owner, else only one’s own', async () => {
    const page = await owner();
    await page.getByText('That of this installation seals since').waitFor();
    await page.getByRole('button', { name: 'Replace everybody’s keys' }).click();
    await page.getByText(/The keys were replaced|Replacing keys/).waitFor();
    const member = await newPage();
    await join(member, await invite(page), 'Edsger');
    await settingsOf(member);
    await member.getByText('Your key seals since').waitFor();
    expect(await member.getByRole('button', { name: 'Replace everybody’s keys' }).count()).toBe(0);
    await member.getByRole('button', { name: 'Replace my key' }).click();
    await member.getByText(/The keys were replaced|Replacing keys/).waitFor();
  });

  test('stays when a recovery link sets a new passphrase, and goes when its owner erases it', async () => {
    const page = await owner();
    const first = await newPage();
    await join(first, await invite(page), 'Barbara');
    await page.reload();
    await page.getByRole('button', { name: 'Make a recovery link for Barbara' }).click();
    const link = await page.getByRole('textbox', { name: 'Recovery link' }).inputValue();
    const barbara = await newPage();
    await barbara.goto(link);
    await barbara.getByRole('heading', { name: 'A new passphrase' }).waitFor();
    expect(barbara.url()).not.toContain('recovery');
    expect(await axeFindings(barbara)).toEqual([]);
    await barbara.getByLabel('New passphrase').fill('six calm herons wade');
    await barbara.getByRole('button', { name: 'Set it and sign in' }).click();
    await first.reload();
    await first.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    await isIn(barbara);
    await settingsOf(barbara);
    const erase = async (current: string) => {
      await barbara.getByLabel('Your passphrase').fill(current);
      await barbara.getByRole('button', { name: 'Erase me' }).click();
      await barbara.getByRole('dialog').getByRole('button', { name: 'Erase me' }).click();
    };
    await erase(PASSPHRASE);
    await barbara.getByRole('dialog').getByText('current passphrase').waitFor();
    await barbara.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await erase('six calm herons wade');
    await barbara.getByText('none holds a trace of you').waitFor();
  });
});

describe('axe finds nothing', () => {
  test('on the sign-in page, the invitation and the settings, wide and narrow', async () => {
    const page = await owner();
    const link = await invite(page);
    expect(await axeFindings(page)).toEqual([]);
    const stranger = await newPage();
    await stranger.goto(lethe.app.running.url);
    await stranger.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    expect(await axeFindings(stranger)).toEqual([]);
    // Going to the same page with another fragment loads nothing.
    await stranger.goto('about:blank');
    await stranger.goto(link);
    await stranger.getByRole('button', { name: 'Join', exact: true }).waitFor();
    expect(await axeFindings(stranger)).toEqual([]);
    for (const one of [page, stranger]) {
      await one.setViewportSize({ width: 320, height: 640 });
      expect(await axeFindings(one)).toEqual([]);
      expect(await sticksOut(one)).toBe(0);
    }
  });
});
