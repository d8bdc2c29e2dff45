import type { Account, People } from '@lethe/protocol';
import { type Answer, ask, askAs, type Browser } from './browser.ts';

export const PASSPHRASE = 'correct horse battery';

/** A browser that was signed in by this answer. */
export function browserOf(port: number, answer: Answer): Browser {
  if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status} ${answer.body}`);
  const cookie = answer.headers['set-cookie']?.at(-1)?.split(';', 1)[0] ?? '';
  return { port, cookie, csrf: answer.json<Account>().csrfToken };
}

export const codeOf = (answer: Answer): string =>
  answer.json<{ error: { code: string } }>().error.code;

export const post = (signedIn: Browser, path: string, body: object = {}): Promise<Answer> =>
  askAs(signedIn, path, { method: 'POST', body });

/** Makes an invitation and returns its secret. */
export async function invited(
  by: Browser,
  role: 'owner' | 'admin' | 'member' = 'member',
): Promise<string> {
  const answer = await post(by, '/api/people/invitations', { role });
  return answer.json<{ secret: string }>().secret;
}

export const accept = (port: number, body: object): Promise<Answer> =>
  ask(port, '/api/invitation/accept', { method: 'POST', body });

/** A further person who accepted an invitation with a passphrase, and their browser. */
export async function joined(
  by: Browser,
  { name = 'Grace', passphrase = PASSPHRASE, role = 'member' as 'owner' | 'admin' | 'member' } = {},
): Promise<Browser & { userId: string }> {
  const secret = await invited(by, role);
  const answer = await accept(by.port, { secret, name, passphrase });
  return { ...browserOf(by.port, answer), userId: answer.json<Account>().userId };
}

export const signInWith = (
  port: number,
  name: string,
  passphrase: string = PASSPHRASE,
): Promise<Answer> =>
  ask(port, '/api/session/passphrase', { method: 'POST', body: { name, passphrase } });

export const peopleOf = async (signedIn: Browser): Promise<People> =>
  (await askAs(signedIn, '/api/people')).json<People>();
