/**
 * What a secret key may be for. Each management route names the one it needs, as its security in the OpenAPI document;
 * `contacts:read` opens no route, but what others show.
 */
export const scopes = [
  'flows:read',
  'flows:write',
  'sessions:read',
  'customers:read',
  'customers:erase',
  'contacts:read',
  'actions:read',
  'actions:write',
  'webhooks:read',
  'webhooks:write',
  'settings:read',
  'settings:write',
  'keys:read',
  'keys:write',
  'audit:read',
] as const;
export type Scope = (typeof scopes)[number];

const looking = [
  'flows:read',
  'sessions:read',
  'actions:read',
  'webhooks:read',
  'settings:read',
] as const satisfies readonly Scope[];

/** Roles are names for sets of scopes: the one table of who may do what. */
export const roles = {
  /** Looks, and changes nothing; sees neither how to reach anybody nor what of an address may be a secret. */
  viewer: looking,
  /** Looks, also at everything that is kept about one customer. */
  analyst: [...looking, 'customers:read', 'contacts:read'],
  /** Writes flows. */
  editor: [...looking, 'flows:write'],
  /** Keeps things going: webhooks, and actions that could not be settled. */
  operator: [...looking, 'contacts:read', 'actions:write', 'webhooks:write', 'audit:read'],
  /** Everything. */
  admin: scopes,
} as const satisfies Readonly<Record<string, readonly Scope[]>>;
export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as [Role, ...Role[]];

export const mayDo = (role: Role, scope: Scope): boolean => (roles[role] as readonly Scope[]).includes(scope);

/** The roles with this scope. */
export const rolesWith = (scope: Scope): readonly Role[] => roleNames.filter((role) => mayDo(role, scope));
