import { createMiddleware } from 'hono/factory';
import type { Ports } from '../ports/index.ts';
import { mayDo, rolesWith, type Scope, scopes } from '../ports/roles.ts';
import type { Manager, Workspaces } from '../ports/workspaces.ts';
import type { ApiApp, ApiEnv } from './api-env.ts';
import { addressOf, bearerOf } from './credentials.ts';
import { HttpProblem } from './http-problem.ts';
import type { Limiter } from './limits.ts';
import { routeOf } from './route-of.ts';

/** What a route asks of whoever calls it. */
interface Demand {
  readonly operation: string;
  readonly scope: Scope | undefined;
  /** A subscriber may call it too, with the secret of a session. */
  readonly isShared: boolean;
  /** For routes that are given whole documents. */
  readonly mostBodyBytes: number | undefined;
}

/** Every API route that needs a secret key, as the routes themselves say it. */
const demandsOf = ({ openAPIRegistry }: ApiApp): ReadonlyMap<string, Demand> => {
  const demands = new Map<string, Demand>();
  for (const definition of openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { method, path, operationId = '', security = [] } = definition.route;
    const needed = security.find((one) => 'secretKey' in one)?.secretKey;
    if (!needed) continue;
    demands.set(`${method} ${path}`, {
      operation: operationId,
      scope: scopes.find((scope) => scope === needed[0]),
      isShared: security.length > 1,
      mostBodyBytes: definition.route['x-most-body-bytes'],
    });
  }
  return demands;
};

/**
 * Opens management routes to the secret keys that may do what they are for, before anything else of a request is
 * looked at. The route says what it needs; a route that says nothing is opened to nobody.
 */
export const management = (
  app: ApiApp,
  { workspaces, proxies = 0 }: Pick<Ports, 'workspaces' | 'proxies'>,
  limit: Limiter,
) => {
  let demands: ReadonlyMap<string, Demand> | undefined;
  return createMiddleware<ApiEnv>(async (c, next) => {
    // Read when somebody asks: this comes before the routes.
    demands ??= demandsOf(app);
    const demand = demands.get(routeOf(c) ?? '');
    const bearer = bearerOf(c);
    if (demand && !(demand.isShared && !/^[ps]k_/.test(bearer))) {
      const address = () => addressOf(c, proxies);
      c.set('manager', await managerOf(bearer, demand, workspaces, limit, address));
      c.set('mostBodyBytes', demand.mostBodyBytes);
    }
    await next();
  });
};

const managerOf = async (
  bearer: string,
  { operation, scope }: Demand,
  workspaces: Workspaces,
  limit: Limiter,
  address: () => string,
): Promise<Manager> => {
  // Whether it is known is not even asked: there is nothing it could open.
  if (bearer.startsWith('pk_')) throw new HttpProblem('publishable_key_not_allowed');
  const found = await workspaces.bySecretKey(bearer);
  if (!found.ok) {
    limit.wrong(address());
    throw new HttpProblem(found.code);
  }
  const { workspace, actor, role } = found;
  limit.manage(`${workspace.id} ${workspace.mode} ${actor}`);
  if (scope === undefined) throw new Error(`${operation} names no scope.`);
  if (!mayDo(role, scope)) {
    throw new HttpProblem('scope_missing', {
      detail: `\`${operation}\` needs \`${scope}\`, which keys with the role ${listed(rolesWith(scope))} have; this one is \`${role}\`.`,
    });
  }
  return { ...workspace, actor, role, operation };
};

const listed = (names: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(names.map((name) => `\`${name}\``));
