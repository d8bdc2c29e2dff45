import { expect, test } from 'vitest';
import { hashOf, PASSPHRASE_HASH, passkey } from '../fill.ts';
import type { Kit } from './kit.ts';

export function credentialsSuite({ storeOf }: Kit): void {
  test('a passphrase hash is kept, replaced and removed, for its owner alone', async () => {
    const store = await storeOf(['ada', 'bo']);
    const { credentials } = store;
    await credentials.setPassphrase('ada', { hash: PASSPHRASE_HASH, changedAt: 5 });
    expect(await credentials.passphrase('ada')).toEqual({ hash: PASSPHRASE_HASH, changedAt: 5 });
    expect(await credentials.passphrase('bo')).toBeNull();
    await credentials.setPassphrase('ada', { hash: `${PASSPHRASE_HASH}C`, changedAt: 6 });
    expect((await credentials.passphrase('ada'))?.changedAt).toBe(6);
    await credentials.removePassphrase('ada');
    expect(await credentials.passphrase('ada')).toBeNull();
    for (const [userId, hash, code] of [
      ['nobody', PASSPHRASE_HASH, 'USER_UNKNOWN'],
      ['ada', 'correct horse battery', 'VALUE_REFUSED'],
    ] as const)
      await expect(credentials.setPassphrase(userId, { hash, changedAt: 1 })).rejects.toMatchObject(
        { code },
      );
  });

  test('a passkey is found by its credential id, counted, and removed by its owner alone', async () => {
    const { credentials } = await storeOf(['ada', 'bo']);
    await credentials.addPasskey('ada', passkey());
    expect(await credentials.findPasskey('AQIDBAUGBwgJ')).toEqual({
      userId: 'ada',
      passkey: passkey(),
    });
    expect(await credentials.findPasskey('other')).toBeNull();
    await credentials.usePasskey('ada', 'AQIDBAUGBwgJ', { counter: 7, usedDay: 20_000 });
    expect(await credentials.passkeys('ada')).toEqual([passkey({ counter: 7, usedDay: 20_000 })]);
    await expect(credentials.addPasskey('bo', passkey())).rejects.toMatchObject({
      code: 'PASSKEY_EXISTS',
    });
    const use = { counter: 9, usedDay: 1 };
    await expect(credentials.usePasskey('bo', 'AQIDBAUGBwgJ', use)).rejects.toMatchObject({
      code: 'PASSKEY_UNKNOWN',
    });
    expect(await credentials.removePasskey('bo', 'AQIDBAUGBwgJ')).toBe(false);
    expect(await credentials.removePasskey('ada', 'AQIDBAUGBwgJ')).toBe(true);
    expect(await credentials.passkeys('ada')).toEqual([]);
  });

  test('a person has a bounded number of passkeys', async () => {
    const { credentials } = await storeOf(['ada']);
    for (let index = 0; index < 20; index += 1)
      await credentials.addPasskey('ada', passkey({ credentialId: `key-${index}` }));
    await expect(
      credentials.addPasskey('ada', passkey({ credentialId: 'one-more' })),
    ).rejects.toMatchObject({ code: 'PASSKEYS_FULL' });
  });

  test('a name is kept sealed, found by its plain form, and had by one person only', async () => {
    const { users } = await storeOf(['ada', 'bo']);
    await users.rename('ada', { name: 'Ada Lövelace', canonical: 'ada lovelace' });
    expect(await users.get('ada')).toMatchObject({ id: 'ada', name: 'Ada Lövelace' });
    expect(await users.findByName('ada lovelace')).toMatchObject({ id: 'ada' });
    expect(await users.findByName('somebody')).toBeNull();
    await expect(
      users.rename('bo', { name: 'Ada Lovelace', canonical: 'ada lovelace' }),
    ).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    await users.rename('ada', { name: 'Ada', canonical: 'ada' });
    await users.rename('bo', { name: 'Bo', canonical: 'ada lovelace' });
    await users.setRole('bo', 'admin');
    expect(await users.get('bo')).toMatchObject({ role: 'admin', name: 'Bo' });
    await expect(users.setRole('nobody', 'admin')).rejects.toMatchObject({ code: 'USER_UNKNOWN' });
  });

  test('a token that was replaced is found as replaced, and its family can be ended', async () => {
    let now = 1000;
    const { signIns } = await storeOf(['ada'], { clock: () => now });
    const method = 'passkey';
    await signIns.create({ tokenHash: hashOf(1), userId: 'ada', expiresAt: 1e9, method });
    now = 90_000_000;
    const next = { nextHash: hashOf(2), expiresAt: 2e9 };
    expect(await signIns.touch(hashOf(1), next)).toBe(true);
    expect(await signIns.touch(hashOf(1), { ...next, nextHash: hashOf(3) })).toBe(false);
    const family = hashOf(1);
    expect(await signIns.find(hashOf(1))).toMatchObject({ replacedAt: 90_000_000, family });
    expect(await signIns.find(hashOf(2))).toEqual({
      userId: 'ada',
      role: 'member',
      createdAt: 1000,
      issuedAt: 90_000_000,
      expiresAt: 2e9,
      family,
      replacedAt: null,
    });
    expect(await signIns.list('ada')).toEqual([
      { family, createdAt: 1000, expiresAt: 2e9, usedDay: 1, method },
    ]);
    expect(await signIns.revokeFamily('bo', family)).toBe(false);
    expect(await signIns.revokeFamily('ada', family)).toBe(true);
    expect([await signIns.find(hashOf(1)), await signIns.find(hashOf(2))]).toEqual([null, null]);
  });

  test('an invitation is taken once, expires, and can be withdrawn', async () => {
    let now = 1000;
    const { invitations } = await storeOf([], { clock: () => now });
    for (const number of [1, 2, 3])
      await invitations.create({ tokenHash: hashOf(number), role: 'member', expiresAt: 5000 });
    const offer = { role: 'member', createdAt: 1000, expiresAt: 5000 };
    expect(await invitations.find(hashOf(1))).toEqual(offer);
    expect(await invitations.take(hashOf(1))).toEqual(offer);
    expect(await invitations.take(hashOf(1))).toBeNull();
    expect(await invitations.revoke(hashOf(2))).toBe(true);
    expect(await invitations.revoke(hashOf(2))).toBe(false);
    expect((await invitations.list()).map(({ tokenHash }) => tokenHash)).toEqual([hashOf(3)]);
    now = 5000;
    expect(await invitations.list()).toEqual([]);
    expect(await invitations.take(hashOf(3))).toBeNull();
  });
}
