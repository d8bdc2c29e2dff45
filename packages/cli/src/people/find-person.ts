import type { Store, User } from '@lethe/store';
import { errors } from '../errors.ts';

const PAGE = 100;

async function* everybody({ users }: Pick<Store, 'users'>): AsyncGenerator<User> {
  for (let offset = 0; ; offset += PAGE) {
    const page = await users.list({ limit: PAGE, offset });
    yield* page;
    if (page.length < PAGE) return;
  }
}

const sameName = (one: string | null, other: string) =>
  one?.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase();

/** The user of an id or a name. @throws PERSON_UNKNOWN */
export async function findPerson(store: Pick<Store, 'users'>, given: string): Promise<User> {
  let named: User | null = null;
  for await (const user of everybody(store)) {
    if (user.id === given) return user;
    if (sameName(user.name, given)) named = user;
  }
  if (named === null) throw errors.PERSON_UNKNOWN();
  return named;
}
