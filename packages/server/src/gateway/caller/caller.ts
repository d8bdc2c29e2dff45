import type { ApiKey } from '@lethe/store';
import { errors } from '../../errors.ts';
import { matchesPattern } from './matches-pattern.ts';

/** Whoever shows a key, with what the key allows. */
export type Caller = Pick<
  ApiKey,
  'id' | 'ownerId' | 'scopes' | 'models' | 'policy' | 'limits' | 'usedDay' | 'expiresAt'
> & {
  /** Whether what the key spends is kept: not for the key of the environment, which has no bounds. */
  readonly isKept: boolean;
};

export type Scope = ApiKey['scopes'][number];

/** @throws KEY_SCOPE_MISSING */
export function needScope({ scopes }: Pick<Caller, 'scopes'>, scope: Scope): void {
  if (!scopes.includes(scope)) throw errors.KEY_SCOPE_MISSING({ scope });
}

/** Whether the key's list of models holds this one; a key without a list may ask for all. */
export const mayAsk = ({ models }: Pick<Caller, 'models'>, modelId: string): boolean =>
  models === null || models.some((pattern) => matchesPattern(pattern, modelId));
