import type { Page } from 'playwright-core';

/** Where a message is written. */
export const composerOf = (page: Page) => page.getByRole('textbox', { name: 'Message' });

/** Types a message, sends it and waits until its answer has its line of numbers. */
export async function say(page: Page, text: string): Promise<void> {
  const before = await page.locator('.receipt').count();
  await composerOf(page).focus();
  await page.keyboard.type(text, { delay: 5 });
  await page.keyboard.press('Enter');
  await page.locator('.receipt').nth(before).waitFor();
}
