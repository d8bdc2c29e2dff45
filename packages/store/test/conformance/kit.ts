import type { Store, StoreOptions } from '../../src/index.ts';

/** Opens stores on the database under test; each is empty, of its own, and closed with its test. */
export interface Kit {
  openedStore(options?: Partial<StoreOptions>): Promise<Store>;
  /** A store with its users. */
  storeOf(userIds: readonly string[], options?: Partial<StoreOptions>): Promise<Store>;
  /** The address of the same empty database for several stores in turn. */
  place(): Promise<Pick<StoreOptions, 'path' | 'database'>>;
}
