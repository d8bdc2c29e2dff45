import { expect, test } from 'vitest';
import { type Action, may, ROLE_ACTIONS, ROLES, ROLES_BELOW } from '../index.ts';

/** The table once more, written by hand from the other side: a role, then all it may do. */
const EXPECTED = {
  owner: [
    'app.use',
    'audit.read',
    'config.change',
    'config.read',
    'gateway.use',
    'keys.own',
    'keys.service',
    'people.change',
    'people.invite',
    'people.read',
    'people.recover',
    'people.remove',
    'trainingData.all',
    'trainingData.own',
    'vault.rotate',
    'weights.change',
    'weights.read',
  ],
  admin: [
    'app.use',
    'audit.read',
    'config.read',
    'gateway.use',
    'keys.own',
    'keys.service',
    'people.change',
    'people.invite',
    'people.read',
    'people.remove',
    'trainingData.own',
    'weights.read',
  ],
  member: ['app.use', 'gateway.use', 'keys.own', 'trainingData.own', 'weights.read'],
  service: ['gateway.use'],
};

test.each(ROLES)('%s may do exactly what the table says', (role) => {
  const actions = Object.keys(ROLE_ACTIONS) as Action[];
  expect(actions.filter((action) => may(role, action)).toSorted()).toEqual(EXPECTED[role]);
});

test('nobody gives a role above the own one, and nobody makes a person a service', () => {
  expect(ROLES_BELOW).toEqual({
    owner: ['owner', 'admin', 'member'],
    admin: ['member'],
    member: [],
    service: [],
  });
});
