import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { composerOf } from './composer.ts';
import { launchBrowser } from './launch.ts';
import { PATIENCE_MS } from './patience.ts';
import { type AppOptions, type RunningApp, startApp } from './running-app.ts';

const VIEWPORT = { width: 1280, height: 860 };

export interface AppInBrowser {
  /** Lethe as it runs; from the first test on. */
  readonly app: RunningApp;
  /** An empty page of a browser that nobody has signed in with. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** The chat of the owner, in a browser of its own. */
  signedIn(options?: BrowserContextOptions): Promise<Page>;
  /** Goes to a path of the app and waits for its heading. */
  open(page: Page, path: string): Promise<void>;
  /** Closes every page that is open. */
  closePages(): Promise<void>;
}

/** Starts Lethe and a browser for all the tests of a file, and ends both after them. */
export function appInBrowser(
  options: () => AppOptions | Promise<AppOptions> = () => ({}),
): AppInBrowser {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [browser, app] = await Promise.all([launchBrowser(), startApp(await options())]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const newPage = async (contextOptions: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: VIEWPORT, ...contextOptions });
    context.setDefaultTimeout(PATIENCE_MS);
    return context.newPage();
  };

  return {
    get app() {
      return app;
    },
    newPage,
    async signedIn(contextOptions) {
      const page = await newPage(contextOptions);
      await page.goto(app.running.link());
      await composerOf(page).waitFor();
      return page;
    },
    async open(page, path) {
      await page.goto(new URL(path, app.running.url).href);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    async closePages() {
      for (const context of browser.contexts()) await context.close();
    },
  };
}
