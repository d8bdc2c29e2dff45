import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** An installed Chromium or Chrome, or on Linux the one that an npm package carries. */
const executable = async (): Promise<string> => {
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return installed;
  if (process.platform !== 'linux') {
    throw new Error('The browser tests need Google Chrome. Install it and run npm test again.');
  }
  const { default: carried } = await import('@sparticuz/chromium');
  return carried.executablePath();
};

/** Starts the browser that the tests drive; the caller closes it. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await executable(), args: ARGUMENTS, headless: true });
