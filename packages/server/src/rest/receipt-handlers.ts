import type { AssistantPort } from '../ports.ts';
import type { Handlers } from './handlers.ts';

/** What left this machine, and whether the chain of its receipts is whole. */
export const receiptHandlers = (
  assistant: () => AssistantPort,
): Pick<Handlers, 'listReceipts' | 'verifyReceipts'> => ({
  listReceipts: ({ signedIn, query }) => assistant().receipts.list(signedIn.user.id, query),
  verifyReceipts: () => assistant().receipts.verify(),
});
