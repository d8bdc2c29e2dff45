import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Adaptation, Conversation } from '@lethe/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { eventually } from '../browser/patience.ts';

const lethe = fileURLToPath(new URL('../../cli/bin/lethe.js', import.meta.url));

/** One way of typing: how long between keys, how long each is held, both in milliseconds. */
interface Typist {
  readonly betweenMs: readonly [number, number];
  readonly holdMs: readonly [number, number];
  readonly messages: readonly string[];
}

const careful: Typist = {
  betweenMs: [25, 60],
  holdMs: [15, 30],
  messages: [
    'Good evening. I would appreciate a thoughtful conversation, because today has been considerably longer than anticipated.',
    'I have been contemplating how to improve my concentration while studying in the evenings, and I should be grateful for several detailed recommendations.',
    'Furthermore, I would be interested in understanding which circumstances generally contribute to restful and uninterrupted sleep throughout the night.',
  ],
};

const casual: Typist = {
  betweenMs: [45, 90],
  holdMs: [25, 45],
  messages: ['yo', "can't focus lol", 'gimme a tip', 'k thx'],
};

const QUESTION = 'How can I sleep better?';

/** A small generator of even numbers in [0, 1), so that every run types the same. */
const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

const startServer = async (dataDirectory: string) => {
  const child = spawn(
    process.execPath,
    [lethe, 'serve', '--port', '0', '--data-dir', dataDirectory],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  const link = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const found = /http:\/\/\S+#link=\S+/.exec(printed)?.[0];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error('The server ended before it printed its link.')));
  });
  return { child, link };
};

const stopServer = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });

const typeLike = async (page: Page, typist: Typist, text: string, random: () => number) => {
  const between = ([least, most]: readonly [number, number]) => least + random() * (most - least);
  for (const character of text) {
    await page.keyboard.press(character === ' ' ? 'Space' : character, {
      delay: between(typist.holdMs),
    });
    await page.waitForTimeout(between(typist.betweenMs));
  }
};

const read = <Value>(page: Page, path: string): Promise<Value> =>
  page.evaluate(async (address) => (await fetch(address)).json(), path);

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z']+/g) ?? [];

const sentencesIn = (answers: readonly string[]): number =>
  answers.join(' ').match(/[.?…](?=\s|$)/g)?.length ?? 0;

const converse = async (browser: Browser, link: string, typist: Typist) => {
  const context = await browser.newContext({ colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(link);
  const composer = page.getByRole('textbox', { name: 'Message' });
  await composer.waitFor();
  expect(page.url()).not.toContain('link=');
  await composer.focus();
  const random = seeded(7);
  for (const message of [...typist.messages, QUESTION]) {
    await typeLike(page, typist, message, random);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor({ state: 'hidden' });
    await eventually(() => composer.inputValue()).toBe('');
    await eventually(async () => (await lastTurn(page)).receipt?.ended).toBe('end');
  }
  const { conversations } = await read<{ conversations: { id: string }[] }>(
    page,
    '/api/conversations',
  );
  const conversation = await read<Conversation>(page, `/api/conversations/${conversations[0]?.id}`);
  const { axes } = await read<Adaptation>(page, '/api/adaptation');
  const shown = await page.getByRole('log').textContent();
  await context.close();
  return { conversation, axes, shown };
};

const lastTurn = async (page: Page) => {
  const { conversations } = await read<{ conversations: { id: string }[] }>(
    page,
    '/api/conversations',
  );
  const id = conversations[0]?.id;
  const { turns } = await read<Conversation>(page, `/api/conversations/${id}`);
  const turn = turns.at(-1);
  if (!turn) throw new Error('The conversation has no turn.');
  return turn;
};

/** The forms in which a word may hide in a file. */
const formsOf = (word: string): Buffer[] => [
  Buffer.from(word),
  Buffer.from(word, 'utf16le'),
  Buffer.from(Buffer.from(word).toString('hex')),
  ...[0, 1, 2].map((shift) => {
    // Base64 has three phases; cutting the ends leaves what does not depend on the neighbours.
    const encoded = Buffer.from(`${'\0'.repeat(shift)}${word}`).toString('base64');
    return Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -4));
  }),
];

const wordsFoundUnder = async (directory: string, words: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    const lower = Buffer.from(plain.toString('latin1').toLowerCase(), 'latin1');
    for (const word of words) {
      const inside = formsOf(word).some((form) => plain.includes(form)) || lower.includes(word);
      if (inside) found.push(`${word} in ${entry.name}`);
    }
  }
  return found;
};

describe('the first conversation', () => {
  let browser: Browser;
  let directory: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    directory = await mkdtemp(join(tmpdir(), 'lethe-first-turn-'));
  });
  afterAll(async () => {
    await browser?.close();
    await rm(directory, { recursive: true, force: true });
  });

  test('two people who type differently are answered differently, and no word of theirs is stored', async () => {
    const meet = async (name: string, typist: Typist) => {
      const dataDirectory = join(directory, name);
      const { child, link } = await startServer(dataDirectory);
      const outcome = await converse(browser, link, typist);
      expect(await stopServer(child)).toBe(0);
      return { dataDirectory, ...outcome };
    };
    // Both type at the same time, each to a Lethe of their own.
    const [first, second] = await Promise.all([meet('careful', careful), meet('casual', casual)]);

    for (const { conversation, shown } of [first, second]) {
      for (const { text } of conversation.turns) expect(shown).toContain(text);
      expect(conversation.turns.every(({ receipt }) => receipt?.egressBytes === 0)).toBe(true);
    }

    expect(first.axes.verbosity.value).toBeGreaterThan(second.axes.verbosity.value + 0.15);
    expect(first.axes.formality.value).toBeGreaterThan(second.axes.formality.value + 0.1);
    expect(first.axes.complexity.value).toBeGreaterThan(second.axes.complexity.value + 0.1);

    const [fuller, brief] = [first, second].map(({ conversation }) =>
      conversation.turns.slice(-3).map(({ answer }) => answer),
    );
    if (!fuller || !brief) throw new Error('Both conversations need three answers.');
    expect(sentencesIn(fuller)).toBeGreaterThan(sentencesIn(brief));
    expect(wordsIn(fuller.join(' ')).length).toBeGreaterThan(wordsIn(brief.join(' ')).length);
    expect(brief.every((answer) => wordsIn(answer).length > 0)).toBe(true);
    expect(fuller.at(-1)).not.toBe(brief.at(-1));

    const untouched = join(directory, 'untouched');
    const { child } = await startServer(untouched);
    await stopServer(child);
    for (const { dataDirectory, conversation } of [first, second]) {
      const said = conversation.turns.flatMap(({ text, answer }) => wordsIn(`${text} ${answer}`));
      const long = [...new Set(said)].filter((word) => word.length >= 6);
      // Words of the schema itself are on disk before anybody has said anything.
      const schema = await wordsFoundUnder(untouched, long);
      const words = long.filter((word) => !schema.some((found) => found.startsWith(`${word} in`)));
      expect(words.length).toBeGreaterThan(5);
      expect(await wordsFoundUnder(dataDirectory, words)).toEqual([]);
    }
  });

  test('the search finds a planted word in each form, so that its silence means something', async () => {
    const planted = join(directory, 'planted');
    await mkdir(planted);
    const word = 'marmalade';
    await writeFile(join(planted, 'plain'), `x ${word} y`);
    await writeFile(join(planted, 'upper'), `x ${word.toUpperCase()} y`);
    await writeFile(join(planted, 'utf16'), Buffer.from(` ${word}`, 'utf16le'));
    await writeFile(join(planted, 'hex'), Buffer.from(word).toString('hex'));
    for (const shift of [0, 1, 2]) {
      const bytes = Buffer.from(`${'.'.repeat(shift)}${word} and more`);
      await writeFile(join(planted, `base64-${shift}`), bytes.toString('base64'));
    }
    await writeFile(join(planted, 'gzip'), gzipSync(`x ${word} y`));
    const files = (await wordsFoundUnder(planted, [word])).map((line) => line.split(' in ')[1]);
    expect(files.sort()).toEqual([
      'base64-0',
      'base64-1',
      'base64-2',
      'gzip',
      'hex',
      'plain',
      'upper',
      'utf16',
    ]);
  });
});
