import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../test/refusal.ts';
import {
  keyFileOf,
  openedKeyring,
  openFor,
  sealFor,
  temporaryDirectory,
} from '../../test/temporary.ts';
import { restoreKeyring } from '../index.ts';
import { readKeyringFile } from '../keyring/keyring-file.ts';
import { fileAt } from '../keyring/keyring-place.ts';
import { makeRecoveryKey, parseRecoveryKey } from './recovery-key.ts';

/** A keyring with one sealed word and a recovery key, whose root key is lost. */
async function lostKeyring() {
  const directory = await temporaryDirectory();
  const keyring = await openedKeyring(directory);
  const sealed = await sealFor(keyring, 'ann', 'word');
  const recoveryKey = await keyring.recoveryKey();
  keyring.close();
  await rm(join(directory, 'root.key'));
  const restore = (printed: string) =>
    restoreKeyring({ directory, recoveryKey: printed, rootKey: keyFileOf(directory) });
  return { directory, sealed, recoveryKey, restore };
}

describe('a recovery key', () => {
  test('is ten groups of capital letters and digits', async () => {
    const { printed } = await makeRecoveryKey();
    expect(printed).toMatch(/^(?:[A-Z0-9]{6}-){9}[A-Z0-9]{4}$/);
  });

  test('puts a keyring whose root key is lost under a new one, also more than once', async () => {
    const { directory, sealed, recoveryKey, restore } = await lostKeyring();
    await restore(recoveryKey);
    const keyring = await openedKeyring(directory);
    expect(await openFor(keyring, 'ann', sealed)).toBe('word');
    keyring.close();
    await rm(join(directory, 'root.key'));
    await restore(recoveryKey);
    expect(await openFor(await openedKeyring(directory), 'ann', sealed)).toBe('word');
  });

  test.each<[what: string, typed: (printed: string) => string]>([
    ['in small letters', (printed) => printed.toLowerCase()],
    ['without dashes', (printed) => printed.replaceAll('-', '')],
    ['with spaces and line breaks', (printed) => ` ${printed.replaceAll('-', ' ')}\n`],
    ['as an age identity', (printed) => `AGE-SECRET-KEY-1${printed.replaceAll('-', '')}`],
  ])('may be typed %s', async (_what, typed) => {
    const { printed } = await makeRecoveryKey();
    expect(await parseRecoveryKey(typed(printed))).toBe(await parseRecoveryKey(printed));
  });

  test('with any character mistyped, left out or added is told as such', async () => {
    const { printed } = await makeRecoveryKey();
    const compact = printed.replaceAll('-', '');
    const letter = fc.constantFrom(...'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L');
    await fc.assert(
      fc.asyncProperty(fc.nat(compact.length - 1), letter, async (at, other) => {
        fc.pre(compact[at] !== other);
        const mistyped = compact.slice(0, at) + other + compact.slice(at + 1);
        expect(await refusal(() => parseRecoveryKey(mistyped))).toBe('RECOVERY_KEY_MALFORMED');
      }),
    );
    for (const wrong of ['', 'hello', compact.slice(1), `${compact}Q`, 'A'.repeat(1_000_000)]) {
      expect(await refusal(() => parseRecoveryKey(wrong))).toBe('RECOVERY_KEY_MALFORMED');
    }
  });

  test('of another keyring, or one before the newest, restores nothing', async () => {
    const { directory, recoveryKey, restore } = await lostKeyring();
    const { printed } = await makeRecoveryKey();
    expect(await refusal(() => restore(printed))).toBe('RECOVERY_KEY_WRONG');
    await restore(recoveryKey);
    const keyring = await openedKeyring(directory);
    await keyring.recoveryKey();
    keyring.close();
    expect(await refusal(() => restore(recoveryKey))).toBe('RECOVERY_KEY_WRONG');
  });

  test('goes on fitting when the root key is changed without it', async () => {
    const { directory, sealed, recoveryKey, restore } = await lostKeyring();
    await restore(recoveryKey);
    const keyring = await openedKeyring(directory);
    await keyring.rewrap(keyFileOf(directory));
    keyring.close();
    await rm(join(directory, 'root.key'));
    await restore(recoveryKey);
    expect(await openFor(await openedKeyring(directory), 'ann', sealed)).toBe('word');
  });

  test('that never was restores nothing', async () => {
    const directory = await temporaryDirectory();
    const { printed } = await makeRecoveryKey();
    const restoring = () =>
      restoreKeyring({ directory, recoveryKey: printed, rootKey: keyFileOf(directory) });
    expect(await refusal(restoring)).toBe('KEYRING_ABSENT');
    (await openedKeyring(directory)).close();
    expect(await refusal(restoring)).toBe('RECOVERY_ABSENT');
  });

  test('takes a key file that is there as the new root key and does not overwrite it', async () => {
    const { directory, sealed, recoveryKey, restore } = await lostKeyring();
    const own = Buffer.alloc(32, 5).toString('base64');
    await writeFile(join(directory, 'root.key'), own, { mode: 0o600 });
    await restore(recoveryKey);
    const keyring = await openedKeyring(directory, { rootKey: { kind: 'value', value: own } });
    expect(await openFor(keyring, 'ann', sealed)).toBe('word');
  });

  test('needs no Lethe: any age tool opens what is kept under it', async () => {
    const { directory, recoveryKey } = await lostKeyring();
    const file = await readKeyringFile(fileAt(join(directory, 'keyring.json')));
    const decrypter = new Decrypter();
    decrypter.addIdentity(`AGE-SECRET-KEY-1${recoveryKey.replaceAll('-', '')}`);
    const sealed = Buffer.from(file!.recovery!.sealed, 'base64url');
    expect(await decrypter.decrypt(sealed)).toHaveLength(32);
  });
});
