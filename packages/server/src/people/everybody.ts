import type { KnownUser, StorePort } from '../ports.ts';

const PAGE = 100;

/** Everybody, a page at a time. */
export async function* everybody(store: Pick<StorePort, 'users'>): AsyncIterable<KnownUser> {
  for (let offset = 0; ; offset += PAGE) {
    const page = await store.users.list({ limit: PAGE, offset });
    yield* page;
    if (page.length < PAGE) return;
  }
}
