import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openStore } from '@lethe/store';
import { openKeyring } from '@lethe/vault';
import { Browser, type SignedIn } from '../clients/browser.ts';
import { typed } from '../clients/typing.ts';
import type { Result } from '../result.ts';
import { withDirectory } from '../server/directory.ts';
import { startServerProcess } from '../server/process.ts';
import { percentile } from '../statistics.ts';

const USERS = 200;
const SECONDS = 30;
const FRAME_MS = 250;
const KEYS_A_SECOND = 10;
const ASKING_AT_ONCE = 4;

/** Users with a signed-in browser each, made through the store while no server runs. */
const createUsers = async (dataDirectory: string): Promise<string[]> => {
  const keyring = await openKeyring({
    directory: join(dataDirectory, 'keyring'),
    rootKey: { kind: 'file', path: join(dataDirectory, 'root.key') },
  });
  const store = await openStore({ path: join(dataDirectory, 'lethe.db'), keyring });
  const tokens: string[] = [];
  for (let index = 0; index < USERS; index += 1) {
    const token = randomBytes(32).toString('base64url');
    const userId = `bench-user-${index}`;
    await store.users.create({ id: userId, role: 'member' });
    await store.signIns.create({
      tokenHash: createHash('sha256').update(token).digest('hex'),
      userId,
      expiresAt: Date.now() + 60 * 60 * 1000,
    });
    tokens.push(token);
  }
  await store.close();
  keyring.close();
  return tokens;
};

/** Types for the whole time at an even pace, in frames four times a second. */
const type = async (browser: Browser, conversationId: string, text: string): Promise<number> => {
  const { events } = typed(text, { intervalMs: 1000 / KEYS_A_SECOND, holdMs: 60 });
  const startedAt = performance.now();
  let sent = 0;
  let frames = 0;
  while (sent < events.length) {
    const due = performance.now() - startedAt;
    const batch = events.slice(sent).filter(([down]) => down <= due);
    if (batch.length > 0) {
      browser.send({ type: 'keys', conversationId, events: batch });
      sent += batch.length;
      frames += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, FRAME_MS));
  }
  return frames;
};

/** 200 people on 200 sockets who type at ten keys a second; then each sends what was typed. */
export const sockets = (): Promise<Result[]> =>
  withDirectory(async (dataDirectory) => {
    const tokens = await createUsers(dataDirectory);
    const server = await startServerProcess({ dataDirectory });
    const browsers: Browser[] = [];
    for (const token of tokens) {
      const signedIn: SignedIn = {
        url: server.url,
        cookie: `lethe_session_${new URL(server.url).port}=${token}`,
        csrfToken: '',
      };
      browsers.push(await Browser.open(signedIn));
    }
    const text = 'hello there my friend '.repeat(50).slice(0, SECONDS * KEYS_A_SECOND);
    const latencies: number[] = [];
    let typing = true;
    const probing = (async () => {
      while (typing) {
        const startedAt = performance.now();
        await fetch(`${server.url}/livez`).then((response) => response.arrayBuffer());
        latencies.push(performance.now() - startedAt);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })();
    const frames = await Promise.all(
      browsers.map((browser, index) => type(browser, `c-${index}`, text)),
    );
    typing = false;
    await probing;

    // The mean interval that a turn measured is exact only if every key event of every frame arrived.
    let complete = 0;
    const waiting = browsers.entries();
    const askInTurn = async () => {
      for (const [index, browser] of waiting) {
        const { receipt } = await browser.ask({
          conversationId: `c-${index}`,
          turnId: `t-${index}`,
          text,
          sendKeys: false,
        });
        const expected = 1000 / KEYS_A_SECOND / 2000;
        const backspaces = receipt.features[4];
        if (Math.abs((receipt.features[0] ?? 0) - expected) < 1e-9 && backspaces === 0)
          complete += 1;
      }
    };
    await Promise.all(Array.from({ length: ASKING_AT_ONCE }, askInTurn));
    const dropped = browsers.filter(
      (browser) => browser.closed !== null || browser.errors > 0,
    ).length;
    const megabytes = await server.residentMegabytes();
    for (const browser of browsers) browser.close();
    await server.stop();
    return [
      { name: 'people typing at ten keys a second', value: USERS, unit: 'sockets' },
      {
        name: 'frames of key events sent',
        value: frames.reduce((sum, count) => sum + count, 0),
        unit: 'frames',
      },
      {
        name: 'sockets closed or in error',
        value: dropped,
        unit: 'sockets',
        bar: { at: 0, kind: 'most' },
      },
      {
        name: 'messages whose every key arrived',
        value: complete,
        unit: 'messages',
        bar: { at: USERS, kind: 'least' },
      },
      {
        name: '/livez meanwhile, p99',
        value: percentile(latencies, 0.99),
        unit: 'ms',
        bar: { at: 50, kind: 'most' },
      },
      { name: 'resident memory with them', value: megabytes, unit: 'MB' },
    ];
  });
