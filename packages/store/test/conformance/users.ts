import { expect, test } from 'vitest';
import type { Kit } from './kit.ts';

export function usersSuite({ openedStore, storeOf }: Kit): void {
  const clock = () => 1_700_000_000_000;

  test('a user is made once and read back', async () => {
    const store = await openedStore({ clock });
    const ada = { id: 'ada', role: 'owner', name: null, createdAt: clock() };
    expect(await store.users.create({ id: 'ada', role: 'owner' })).toEqual(ada);
    expect(await store.users.get('ada')).toEqual(ada);
    expect(await store.users.get('bo')).toBeNull();
  });

  test('a taken id is told and the first user stays as it was', async () => {
    const store = await storeOf(['ada'], { clock });
    await expect(store.users.create({ id: 'ada', role: 'owner' })).rejects.toMatchObject({
      code: 'USER_EXISTS',
      status: 409,
      message: 'This user id is taken. Choose another; nothing was changed.',
    });
    expect((await store.users.get('ada'))?.role).toBe('member');
  });

  test('users are listed oldest first, at most 100 at a time', async () => {
    let now = 1000;
    const ids = Array.from({ length: 103 }, (_, index) => `user-${index}`);
    const store = await storeOf(ids, { clock: () => now++ });
    const listed = async (page?: { limit?: number; offset?: number }) =>
      (await store.users.list(page)).map(({ id }) => id);
    expect(await listed()).toEqual(ids.slice(0, 100));
    expect(await listed({ limit: 5000 })).toEqual(ids.slice(0, 100));
    expect(await listed({ limit: 2, offset: 1 })).toEqual(['user-1', 'user-2']);
    expect(await listed({ offset: 100 })).toEqual(ids.slice(100));
  });
}
