import { sealedColumn } from '../sealing/sealed-column.ts';

/** What the installation knows of an account beside its role. */
export interface Account {
  readonly id: string;
  /** What the person is called; null where nobody said. */
  readonly name: string | null;
  readonly createdAt: number;
}

/** UTF-16 code units of a person's name, at most. */
export const LONGEST_NAME = 100;

/** Sealed by the installation, so that accounts can be listed; the row is named by the keyed id. */
export const account = sealedColumn<Account>('users', 'account');
