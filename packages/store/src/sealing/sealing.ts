import type { Keyring, UserSealer } from '@lethe/vault';

/** The keys that rows are sealed with, and the ids that stand in rows instead of a user's. */
export interface Sealing {
  /** What stands in rows instead of the user id. */
  keyed(userId: string): string;
  /** Whether the user has a key. */
  has(userId: string): Promise<boolean>;
  /** The user's sealer. Makes a key where there is none: ask only for users that exist. */
  of(userId: string): Promise<UserSealer>;
  /** Seals what belongs to no one user: the list of accounts, invitations, cycles. */
  installation(): Promise<UserSealer>;
}

export const createSealing = (keyring: Keyring): Sealing => ({
  keyed: (userId) => keyring.keyedId(userId),
  has: (userId) => keyring.hasKey(userId),
  of: (userId) => keyring.sealerOf(userId),
  installation: () => keyring.installationSealer(),
});
