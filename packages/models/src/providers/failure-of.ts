import { isCodedError } from '@lethe/protocol';
import type { WireFailure, WireFailureKind } from '../wire/chat-event.ts';
import { failure, kindOfStatus } from '../wire/failure.ts';

/** Where the status alone would say something else. */
const KINDS: Readonly<Record<string, WireFailureKind>> = {
  PROVIDER_CONTEXT_EXCEEDED: 'contextLength',
  PROVIDER_FILTERED: 'contentFilter',
  PROVIDER_QUOTA_SPENT: 'quota',
};

/** An error as the failure that a client is told: a coded one in its words, any other in none. */
export const failureOf = (error: unknown): WireFailure =>
  isCodedError(error)
    ? failure(KINDS[error.code] ?? kindOfStatus(error.status), {
        status: error.status,
        message: error.message,
      })
    : failure('server');
