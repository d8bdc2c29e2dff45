/** Who somebody is in this installation. `service` is a program that holds an API key, never a person. */
export const ROLES = ['owner', 'admin', 'member', 'service'] as const;

export type Role = (typeof ROLES)[number];

/**
 * Who may do what: the one table that the server checks and the app shows by. What is not listed for a
 * role is refused. People are looked after from above: an admin changes members, an owner changes anyone.
 */
export const ROLE_ACTIONS = {
  'app.use': ['owner', 'admin', 'member'],
  'gateway.use': ['owner', 'admin', 'member', 'service'],
  'people.read': ['owner', 'admin'],
  'people.invite': ['owner', 'admin'],
  'people.change': ['owner', 'admin'],
  'people.remove': ['owner', 'admin'],
  'people.recover': ['owner'],
  'keys.own': ['owner', 'admin', 'member'],
  'keys.service': ['owner', 'admin'],
  'vault.rotate': ['owner'],
  'weights.read': ['owner', 'admin', 'member'],
  'weights.change': ['owner'],
  'trainingData.own': ['owner', 'admin', 'member'],
  'trainingData.all': ['owner'],
  'audit.read': ['owner', 'admin'],
  'config.read': ['owner', 'admin'],
  'config.change': ['owner'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof ROLE_ACTIONS;

export const may = (role: Role, action: Action): boolean =>
  (ROLE_ACTIONS[action] as readonly Role[]).includes(role);

/** The roles somebody of this role may give, take away, invite and remove. */
export const ROLES_BELOW: { readonly [From in Role]: readonly Role[] } = {
  owner: ['owner', 'admin', 'member'],
  admin: ['member'],
  member: [],
  service: [],
};
