import type { Account, OperationId } from '@lethe/protocol';
import { isCodedError } from '@lethe/protocol';
import { signal } from '@preact/signals';
import { type Answer, type RequestOptions, request } from '../connection/request.ts';

export type AccountState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'in'; readonly account: Account }
  /** Somebody opened an invitation and has not joined yet. */
  | { readonly kind: 'invited'; readonly secret: string }
  /** Somebody opened a recovery link and has not chosen a passphrase yet. */
  | { readonly kind: 'recovering'; readonly secret: string }
  | { readonly kind: 'out'; readonly message: string | null };

export const accountState = signal<AccountState>({ kind: 'asking' });

/** While somebody erases themselves, their other requests fail because they are gone: only the erasure tells the end. */
let isLeaving = false;

/** Does what signs out by itself and tells why in its own words. */
export async function leave(work: () => Promise<string>): Promise<void> {
  isLeaving = true;
  try {
    accountState.value = { kind: 'out', message: await work() };
  } finally {
    isLeaving = false;
  }
}

/** Sends an operation as the signed-in user; a session that has ended leads to the sign-in page. */
export async function ask<Id extends OperationId>(
  id: Id,
  options: Omit<RequestOptions, 'csrfToken'> = {},
): Promise<Answer<Id>> {
  const state = accountState.peek();
  const token = state.kind === 'in' ? { csrfToken: state.account.csrfToken } : {};
  try {
    return await request(id, { ...options, ...token });
  } catch (error) {
    // What was asked before somebody left says nothing of who is here now.
    const isCurrent = accountState.peek() === state && !isLeaving;
    if (state.kind === 'in' && isCurrent && isCodedError(error) && error.code === 'SIGNED_OUT')
      accountState.value = { kind: 'out', message: error.message };
    throw error;
  }
}
