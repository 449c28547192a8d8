import { type Scope, scopes } from '../ports/roles.ts';
import { get, type Served } from './api-client.ts';

/** A route that a secret key opens, as the OpenAPI document has it. */
export interface ManagedRoute {
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly scope: Scope;
  /** The secret of a session opens it, too. */
  readonly isShared: boolean;
  /** It cannot be asked without one. */
  readonly needsBody: boolean;
}

type Described = {
  readonly operationId: string;
  readonly security?: readonly Record<string, string[]>[];
  readonly requestBody?: { readonly required?: boolean };
};

/** Every route that a secret key opens: whoever adds one has it tested. */
export const managedRoutes = async (world: Served): Promise<ManagedRoute[]> => {
  const { paths } = (await get(world, '/openapi.json')).body;
  return Object.entries<Record<string, Described>>(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { operationId, security = [], requestBody }]) => {
      const needed = security.find((one) => 'secretKey' in one)?.secretKey;
      if (!needed) return [];
      const scope = scopes.find((each) => each === needed[0]);
      if (!scope || needed.length !== 1) throw new Error(`${operationId} names no scope.`);
      return {
        operation: operationId,
        method: method.toUpperCase() as ManagedRoute['method'],
        path,
        scope,
        isShared: security.length > 1,
        needsBody: requestBody?.required ?? false,
      };
    }),
  );
};
