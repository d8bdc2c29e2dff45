import { errors } from '../errors.ts';
import type { Throwaway } from './throwaway.ts';

/** A signed-in browser, as far as its headers go. */
export interface SignedIn {
  readonly url: string;
  /** What every request of it carries. */
  readonly headers: Record<string, string>;
}

/** Signs in with the newest one-time link. @throws CANARY_NOT_STARTED */
export async function signIn({
  url,
  secret,
}: Pick<Throwaway, 'url' | 'secret'>): Promise<SignedIn> {
  const response = await fetch(new URL('/api/session', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ secret: secret() }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!response.ok || cookie === undefined) throw errors.CANARY_NOT_STARTED();
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  return {
    url,
    headers: {
      cookie: cookie.slice(0, cookie.indexOf(';')),
      'x-lethe-csrf': csrfToken,
      origin: url,
      'sec-fetch-site': 'same-origin',
    },
  };
}
