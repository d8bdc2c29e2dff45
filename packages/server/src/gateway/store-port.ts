import type { Store } from '@lethe/store';

/** What the gateway keeps and reads. */
export type GatewayStore = Pick<
  Store,
  'apiKeys' | 'audit' | 'connections' | 'keyBudgets' | 'prices' | 'receipts'
>;
