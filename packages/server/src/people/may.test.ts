import { type Action, may, ROLE_ACTIONS, ROLES, ROLES_BELOW } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { needAction, needRoleAbove } from './may.ts';

const refused = expect.objectContaining({ code: 'ROLE_FORBIDS', status: 403 });

test.each(ROLES)('%s is held to the table of roles and actions', (role) => {
  for (const action of Object.keys(ROLE_ACTIONS) as Action[]) {
    if (may(role, action)) expect(() => needAction(role, action)).not.toThrow();
    else expect(() => needAction(role, action)).toThrow(refused);
  }
});

test.each(ROLES)('%s reaches the roles below and no other', (own) => {
  for (const role of ROLES) {
    if (ROLES_BELOW[own].includes(role)) expect(() => needRoleAbove(own, [role])).not.toThrow();
    else expect(() => needRoleAbove(own, [role])).toThrow(refused);
    if (own !== 'owner') expect(() => needRoleAbove(own, [role, 'admin'])).toThrow(refused);
  }
});
