import { isCodedError } from '@lethe/protocol';
import { request } from '../connection/request.ts';
import { accountState, ask } from './account.ts';

const sentenceOf = (error: unknown): string | null =>
  isCodedError(error) && error.code !== 'SIGNED_OUT' ? error.message : null;

/** Signs in with a link's secret, or without one asks who is signed in already. */
export async function signIn(secret: string | null): Promise<void> {
  accountState.value = { kind: 'asking' };
  try {
    const account =
      secret === null
        ? await request('account')
        : await request('signIn', { body: { secret } }).catch(async (error: unknown) => {
            // A used link in a browser that is signed in already is no reason to be sent away.
            return await request('account').catch(() => Promise.reject(error));
          });
    accountState.value = { kind: 'in', account };
  } catch (error) {
    accountState.value = { kind: 'out', message: sentenceOf(error) };
  }
}

export async function signOut(message: string): Promise<void> {
  await ask('signOut');
  accountState.value = { kind: 'out', message };
}
