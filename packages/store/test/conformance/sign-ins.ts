import { expect, test } from 'vitest';
import { REPLACED_PER_USER, SIGN_INS_PER_USER } from '../../src/sign-ins/sign-ins.ts';
import type { Kit } from './kit.ts';

export function signInsSuite({ storeOf }: Kit): void {
  const hashOf = (number: number): string => number.toString(16).padStart(64, '0');

  test('a sign-in is found by the digest of its token until it expires', async () => {
    let now = 1000;
    const store = await storeOf(['ada'], { clock: () => now });
    await store.signIns.create({ tokenHash: hashOf(1), userId: 'ada', expiresAt: 2000 });
    const signIn = {
      userId: 'ada',
      role: 'member',
      createdAt: 1000,
      issuedAt: 1000,
      expiresAt: 2000,
      family: hashOf(1),
      replacedAt: null,
    };
    now = 1999;
    expect(await store.signIns.find(hashOf(1))).toEqual(signIn);
    expect(await store.signIns.find(hashOf(2))).toBeNull();
    now = 2000;
    expect(await store.signIns.find(hashOf(1))).toBeNull();
  });

  test('revoking ends one sign-in, revoking a user ends all of theirs and no other', async () => {
    const store = await storeOf(['ada', 'bo']);
    const expiresAt = Date.now() + 60_000;
    for (const [number, userId] of [
      [1, 'ada'],
      [2, 'ada'],
      [3, 'ada'],
      [4, 'bo'],
    ] as const)
      await store.signIns.create({ tokenHash: hashOf(number), userId, expiresAt });
    const found = async () => {
      const all = await Promise.all([1, 2, 3, 4].map((n) => store.signIns.find(hashOf(n))));
      return all.map((signIn) => signIn?.userId ?? null);
    };
    await store.signIns.revoke(hashOf(2));
    expect(await found()).toEqual(['ada', null, 'ada', 'bo']);
    await store.signIns.revokeUser('ada');
    expect(await found()).toEqual([null, null, null, 'bo']);
  });

  test('the same token twice and a user nobody knows are refused', async () => {
    const store = await storeOf(['ada']);
    const signIn = { tokenHash: hashOf(1), userId: 'ada', expiresAt: 1e15 };
    await store.signIns.create(signIn);
    await expect(store.signIns.create(signIn)).rejects.toMatchObject({ code: 'SIGN_IN_EXISTS' });
    await expect(
      store.signIns.create({ ...signIn, tokenHash: hashOf(2), userId: 'bo' }),
    ).rejects.toMatchObject({ code: 'USER_UNKNOWN' });
  });

  test.each([
    ['the token itself', 'correct-horse-battery'],
    ['a digest in capitals', 'A'.repeat(64)],
    ['half a digest', 'a'.repeat(32)],
  ])('%s is refused in the place of a digest', async (_, tokenHash) => {
    const store = await storeOf(['ada']);
    await expect(
      store.signIns.create({ tokenHash, userId: 'ada', expiresAt: 1e15 }),
    ).rejects.toMatchObject({ code: 'VALUE_REFUSED' });
  });

  test('a user has a bounded number of sign-ins: the oldest makes room', async () => {
    const store = await storeOf(['ada', 'bo'], { clock: () => 0 });
    await store.signIns.create({ tokenHash: hashOf(9999), userId: 'bo', expiresAt: 1 });
    const many = Array.from({ length: SIGN_INS_PER_USER + 5 }, (_, index) => index);
    for (const index of many)
      await store.signIns.create({ tokenHash: hashOf(index), userId: 'ada', expiresAt: index + 1 });
    const alive = await Promise.all(many.map((index) => store.signIns.find(hashOf(index))));
    expect(alive.map((signIn) => signIn !== null)).toEqual(many.map((index) => index >= 5));
    expect(await store.signIns.find(hashOf(9999))).not.toBeNull();
  });

  test('a token that is replaced often leaves other browsers their place, and a bounded trail', async () => {
    const store = await storeOf(['ada'], { clock: () => 0 });
    const expiresAt = 86_400_000;
    await store.signIns.create({ tokenHash: hashOf(9999), userId: 'ada', expiresAt });
    await store.signIns.create({ tokenHash: hashOf(0), userId: 'ada', expiresAt });
    const times = SIGN_INS_PER_USER + 10;
    for (let time = 0; time < times; time += 1)
      await store.signIns.touch(hashOf(time), { nextHash: hashOf(time + 1), expiresAt });
    expect((await store.signIns.list('ada')).map(({ family }) => family)).toEqual([
      hashOf(0),
      hashOf(9999),
    ]);
    const known = [];
    for (let time = 0; time < times; time += 1)
      if ((await store.signIns.find(hashOf(time))) !== null) known.push(time);
    expect(known).toEqual(
      Array.from({ length: REPLACED_PER_USER }, (_, index) => times - REPLACED_PER_USER + index),
    );
  });
}
