import { everybody, type Store, type User } from '@lethe/store';
import { errors } from '../errors.ts';

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
