import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../test/refusal.ts';
import {
  keyFileOf,
  openedKeyring,
  openFor,
  sealFor,
  temporaryDirectory,
} from '../../test/temporary.ts';
import { openKeyring, type RootKeySource, readKeyringStatus } from '../index.ts';

const KEY = Buffer.alloc(32, 0xfb);
const OTHER = Buffer.alloc(32, 0xfc);

/** A keyring under a root key, with one sealed word. */
async function keyringUnder(
  rootKey: (directory: string) => RootKeySource | Promise<RootKeySource>,
) {
  const directory = await temporaryDirectory();
  const source = await rootKey(directory);
  const keyring = await openedKeyring(directory, { rootKey: source });
  const sealed = await sealFor(keyring, 'ann', 'word');
  keyring.close();
  const openedBy = async (other: RootKeySource) => {
    const again = await openedKeyring(directory, { rootKey: other });
    const word = await openFor(again, 'ann', sealed);
    again.close();
    return word;
  };
  return { directory, source, keyring, openedBy };
}

async function identityFile(directory: string, name = 'identity.txt', mode = 0o600) {
  const path = join(directory, name);
  const identity = await generateX25519Identity();
  await writeFile(path, `# created: today\n# public key: age1\n${identity}\n`, { mode });
  return { kind: 'age', identityPath: path } as const;
}

const passphrase = (text: string) => ({ kind: 'passphrase', passphrase: text }) as const;
const value = (text: string) => ({ kind: 'value', value: text }) as const;

describe('a root key in a file', () => {
  test('is made at the first start, readable by its owner alone, and told', async () => {
    const { keyring, directory, source, openedBy } = await keyringUnder(keyFileOf);
    expect(keyring).toMatchObject({ created: true, madeKeyFile: join(directory, 'root.key') });
    expect((await stat(join(directory, 'root.key'))).mode & 0o777).toBe(0o600);
    expect(await openedBy(source)).toBe('word');
    expect(await openedKeyring(directory)).toMatchObject({
      created: false,
      madeKeyFile: undefined,
    });
  });

  test('that is there already is taken', async () => {
    const { directory, openedBy } = await keyringUnder(async (at) => {
      await writeFile(join(at, 'root.key'), `  ${KEY.toString('hex')}\r\n`, { mode: 0o600 });
      return keyFileOf(at);
    });
    expect(await readFile(join(directory, 'root.key'), 'utf8')).toContain(KEY.toString('hex'));
    expect(await openedBy(value(KEY.toString('base64')))).toBe('word');
  });

  test('that is missing is not made anew', async () => {
    const { directory, source } = await keyringUnder(keyFileOf);
    await rm(join(directory, 'root.key'));
    expect(await refusal(() => openKeyring({ directory, rootKey: source }))).toBe(
      'ROOT_KEY_MISSING',
    );
    expect(await stat(join(directory, 'root.key')).catch(({ code }) => code)).toBe('ENOENT');
  });

  test.each([
    ['that others may read', 0o644, KEY.toString('base64'), 'ROOT_KEY_FILE_OPEN'],
    ['that holds a word', 0o600, 'hunter2', 'ROOT_KEY_MALFORMED'],
    ['that is empty', 0o600, '', 'ROOT_KEY_MALFORMED'],
    ['that is another key', 0o600, OTHER.toString('base64'), 'ROOT_KEY_WRONG'],
    ['that is far too long', 0o600, 'A'.repeat(2000), 'ROOT_KEY_FILE_UNREADABLE'],
  ])('%s is refused', async (_what, mode, content, code) => {
    const { directory, source } = await keyringUnder(keyFileOf);
    await writeFile(join(directory, 'root.key'), content);
    await chmod(join(directory, 'root.key'), mode);
    expect(await refusal(() => openKeyring({ directory, rootKey: source }))).toBe(code);
  });

  test('that cannot be made makes no keyring either', async () => {
    const directory = await temporaryDirectory();
    await writeFile(join(directory, 'a-file'), '');
    const rootKey = { kind: 'file', path: join(directory, 'a-file', 'root.key') } as const;
    expect(await refusal(() => openKeyring({ directory, rootKey }))).toBe(
      'ROOT_KEY_FILE_UNREADABLE',
    );
    expect(await readKeyringStatus(directory)).toBe(null);
  });

  test('that is a directory is refused', async () => {
    const { directory, source } = await keyringUnder(keyFileOf);
    await rm(join(directory, 'root.key'));
    await mkdir(join(directory, 'root.key'), { mode: 0o700 });
    expect(await refusal(() => openKeyring({ directory, rootKey: source }))).toBe(
      'ROOT_KEY_FILE_UNREADABLE',
    );
  });
});

describe('a root key as a value', () => {
  test.each([
    ['base64', KEY.toString('base64')],
    ['base64 of URLs', KEY.toString('base64url')],
    ['hexadecimal', KEY.toString('hex').toUpperCase()],
    ['spaces around it', ` ${KEY.toString('hex')}\n`],
  ])('may be given as %s', async (_what, text) => {
    const { openedBy } = await keyringUnder(() => value(KEY.toString('base64')));
    expect(await openedBy(value(text))).toBe('word');
  });

  test.each([
    ['too short', KEY.subarray(1).toString('base64'), 'ROOT_KEY_MALFORMED'],
    ['too long', Buffer.alloc(33).toString('base64'), 'ROOT_KEY_MALFORMED'],
    ['empty', '', 'ROOT_KEY_MALFORMED'],
    ['a sentence', 'correct horse battery staple', 'ROOT_KEY_MALFORMED'],
    ['another key', OTHER.toString('base64'), 'ROOT_KEY_WRONG'],
  ])('that is %s is refused without quoting it', async (_what, text, code) => {
    const { directory } = await keyringUnder(() => value(KEY.toString('base64')));
    const error = await openKeyring({ directory, rootKey: value(text) }).catch((cause) => cause);
    expect(error.code).toBe(code);
    if (text) expect(`${error.stack} ${error.cause}`).not.toContain(text);
  });
});

describe('a root key from a passphrase', () => {
  test('is derived again from the same one, in whatever form its letters are typed', async () => {
    const { directory, openedBy } = await keyringUnder(() => passphrase('sept mots très secrets'));
    expect(await openedBy(passphrase('sept mots tre\u0300s secrets'))).toBe('word');
    const { root } = JSON.parse(await readFile(join(directory, 'keyring.json'), 'utf8'));
    expect(root.source).toEqual({
      kind: 'passphrase',
      salt: expect.stringMatching(/^[A-Za-z0-9_-]{22}$/),
      memoryKib: 65_536,
      passes: 3,
      parallelism: 4,
    });
  });

  test('that is wrong is refused', async () => {
    const { directory } = await keyringUnder(() => passphrase('six random words here'));
    const rootKey = passphrase('six random words herf');
    expect(await refusal(() => openKeyring({ directory, rootKey }))).toBe('ROOT_KEY_WRONG');
  });

  test('that is short makes no keyring', async () => {
    const directory = await temporaryDirectory();
    const rootKey = passphrase('hunter2');
    expect(await refusal(() => openKeyring({ directory, rootKey }))).toBe('PASSPHRASE_TOO_SHORT');
    expect(await refusal(() => openedKeyring(directory))).toBe('accepted');
  });

  test('whose parameters were changed does not cost the machine its memory', async () => {
    const { directory } = await keyringUnder(() => passphrase('six random words here'));
    const path = join(directory, 'keyring.json');
    const file = JSON.parse(await readFile(path, 'utf8'));
    file.root.source.memoryKib = 2 ** 31;
    await writeFile(path, JSON.stringify(file));
    const rootKey = passphrase('six random words here');
    expect(await refusal(() => openKeyring({ directory, rootKey }))).toBe('KEYRING_DAMAGED');
  });
});

describe('a root key under an age identity', () => {
  test('is opened by the identity alone and lies nowhere in clear', async () => {
    const { directory, source, openedBy } = await keyringUnder((at) => identityFile(at));
    expect(await openedBy(source)).toBe('word');
    const { root } = JSON.parse(await readFile(join(directory, 'keyring.json'), 'utf8'));
    expect(root.source).toMatchObject({ kind: 'service', service: 'age' });
    expect(Buffer.from(root.source.wrapped, 'base64url').toString()).toContain(
      'age-encryption.org/v1\n-> X25519 ',
    );
  });

  test('is refused to another identity, a missing one, a broken one and one that others may read', async () => {
    const { directory } = await keyringUnder((at) => identityFile(at));
    const refusalBy = (rootKey: RootKeySource) =>
      refusal(() => openKeyring({ directory, rootKey }));
    expect(await refusalBy(await identityFile(directory, 'other.txt'))).toBe('ROOT_KEY_WRONG');
    expect(await refusalBy(await identityFile(directory, 'open.txt', 0o644))).toBe(
      'ROOT_KEY_FILE_OPEN',
    );
    const absent = { kind: 'age', identityPath: join(directory, 'none.txt') } as const;
    expect(await refusalBy(absent)).toBe('AGE_IDENTITY_MISSING');
    for (const content of ['', 'hello', 'AGE-SECRET-KEY-1QQQQ']) {
      await writeFile(join(directory, 'broken.txt'), content, { mode: 0o600 });
      expect(await refusalBy({ kind: 'age', identityPath: join(directory, 'broken.txt') })).toBe(
        'AGE_IDENTITY_MALFORMED',
      );
    }
  });
});

test('a root key is wrapped by any key service, and by that one only', async () => {
  const service = (name: string, mask: number) => ({
    name,
    wrap: async (key: Uint8Array) => key.map((byte) => byte ^ mask),
    unwrap: async (wrapped: Uint8Array) => wrapped.map((byte) => byte ^ mask),
  });
  const source = (name: string, mask: number) =>
    ({ kind: 'service', service: service(name, mask) }) as const;
  const { directory, openedBy } = await keyringUnder(() => source('vendor', 1));
  expect(await openedBy(source('vendor', 1))).toBe('word');
  const refusalBy = (rootKey: RootKeySource) => refusal(() => openKeyring({ directory, rootKey }));
  expect(await refusalBy(source('vendor', 2))).toBe('ROOT_KEY_WRONG');
  expect(await refusalBy(source('other', 1))).toBe('ROOT_KEY_KIND');
});

test('a source of another kind than the keyring’s is told apart from a wrong key', async () => {
  const { directory } = await keyringUnder(() => passphrase('six random words here'));
  expect(await refusal(() => openKeyring({ directory, rootKey: keyFileOf(directory) }))).toBe(
    'ROOT_KEY_KIND',
  );
});

test('the root key may move from any source to any other, and only the last one opens then', async () => {
  const directory = await temporaryDirectory();
  const sources: RootKeySource[] = [
    keyFileOf(directory),
    passphrase('six random words here'),
    passphrase('six random words here'),
    await identityFile(directory),
    value(KEY.toString('base64')),
    { kind: 'file', path: join(directory, 'elsewhere', 'root.key') },
  ];
  let keyring = await openedKeyring(directory, { rootKey: value(OTHER.toString('base64')) });
  const sealed = await sealFor(keyring, 'ann', 'word');
  for (const [index, rootKey] of sources.entries()) {
    const progress: object[] = [];
    await keyring.rewrap(rootKey, { onProgress: (at) => progress.push(at) });
    expect(progress.at(-1)).toEqual({ done: 1, total: 1 });
    keyring.close();
    const before = sources[index - 1];
    if (before && before.kind !== rootKey.kind) {
      expect(await refusal(() => openKeyring({ directory, rootKey: before }))).toMatch(
        /^ROOT_KEY_(KIND|WRONG)$/,
      );
    }
    keyring = await openedKeyring(directory, { rootKey });
    expect(await openFor(keyring, 'ann', sealed)).toBe('word');
  }
});

test('the root key in use is not accepted as a new one', async () => {
  const directory = await temporaryDirectory();
  const rootKey = value(KEY.toString('base64'));
  const keyring = await openedKeyring(directory, { rootKey });
  expect(await refusal(() => keyring.rewrap(rootKey))).toBe('ROOT_KEY_SAME');
  expect(await refusal(() => keyring.rewrap(value('x')))).toBe('ROOT_KEY_MALFORMED');
  expect((await keyring.status()).rewrapPending).toBe(false);
});
