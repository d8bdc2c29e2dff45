import type { Page } from 'playwright-core';

/** How many pixels of a page lie beyond the right edge of its window. */
export const sticksOut = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
