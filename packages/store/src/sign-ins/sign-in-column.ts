import { sealedColumn } from '../sealing/sealed-column.ts';
import { check, moment, name, or, shape } from '../values/check.ts';

/** What is sealed of a sign-in; times in milliseconds since the Unix epoch. */
export interface SealedSignIn {
  createdAt: number;
  issuedAt: number;
  expiresAt: number;
  replacedAt: number | null;
  method: string | null;
}

export const signInColumn = sealedColumn<SealedSignIn>('sign_ins', 'sign_in');

const isSealed = shape({
  createdAt: moment,
  issuedAt: moment,
  expiresAt: moment,
  replacedAt: or(moment, null),
  method: or(name(), null),
});

/** @throws VALUE_REFUSED */
export const checkSignIn = (sealed: SealedSignIn): SealedSignIn => check(isSealed, sealed);
