import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on a page as it stands, in the light scheme and in the dark: a line a place. */
export async function axeFindings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion a colour is there at once.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator(`html[data-scheme=${colorScheme}]`).waitFor();
    // The app has no frames, so axe need not gather what each gave in a page of its own; and what
    // passes need not be told. That is most of its work.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
    for (const { id, nodes } of violations)
      found.push(...nodes.map(({ html }) => `${colorScheme} ${id} ${html}`));
  }
  return found;
}
