import type { Account } from '@lethe/protocol';
import { isCodedError } from '@lethe/protocol';
import { request } from '../connection/request.ts';
import { failureOf } from '../shell/failure.ts';
import { accountState, ask } from './account.ts';
import { answerPasskey } from './ceremony.ts';
import type { LinkSecret } from './link.ts';

export const enter = (account: Account): void => {
  accountState.value = { kind: 'in', account };
};

/** Goes on with what the address carried: a link signs in, the others have a page, else who is here? */
export async function arrive(found: LinkSecret | null): Promise<void> {
  if (found?.kind === 'invitation') {
    accountState.value = { kind: 'invited', secret: found.secret };
    return;
  }
  if (found?.kind === 'recovery') {
    accountState.value = { kind: 'recovering', secret: found.secret };
    return;
  }
  accountState.value = { kind: 'asking' };
  try {
    enter(found === null ? await request('account') : await openLink(found.secret));
  } catch (error) {
    const isQuiet = found === null && isCodedError(error) && error.code === 'SIGNED_OUT';
    accountState.value = { kind: 'out', message: isQuiet ? null : failureOf(error) };
  }
}

const openLink = (secret: string): Promise<Account> =>
  request('signIn', { body: { secret } }).catch((error: unknown) =>
    // A used link in a browser that is signed in already is no reason to be sent away.
    request('account').catch(() => Promise.reject(error)),
  );

export async function signInWithPassphrase(name: string, passphrase: string): Promise<void> {
  enter(await request('signInWithPassphrase', { body: { name, passphrase } }));
}

export async function signInWithPasskey(): Promise<void> {
  const answer = await answerPasskey(await request('beginPasskeySignIn'));
  enter(await request('signInWithPasskey', { body: { answer } }));
}

export async function signOut(message: string): Promise<void> {
  await ask('signOut');
  accountState.value = { kind: 'out', message };
}

export async function signOutEverywhere(message: string): Promise<void> {
  await ask('signOutEverywhere');
  accountState.value = { kind: 'out', message };
}
