import { type Action, may, ROLES_BELOW, type Role } from '@lethe/protocol';
import { errors } from '../errors.ts';

/** @throws ROLE_FORBIDS */
export function needAction(role: Role, action: Action): void {
  if (!may(role, action)) throw errors.ROLE_FORBIDS();
}

/**
 * Whether somebody may give, take away or remove these roles: each of them has to lie below the own one.
 *
 * @throws ROLE_FORBIDS
 */
export function needRoleAbove(own: Role, roles: readonly Role[]): void {
  if (!roles.every((role) => ROLES_BELOW[own].includes(role))) throw errors.ROLE_FORBIDS();
}
