import { get, type Served } from './api-client.ts';

/** A route that a page calls, as the OpenAPI document has it. */
export interface PageRoute {
  readonly operation: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly credential: 'session secret' | 'publishable key';
}

type Described = {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly 'x-credential'?: PageRoute['credential'];
};

/** What opens an operation to a page; undefined where no page calls it. */
export const pageCredential = ({
  security = [],
  'x-credential': inBody,
}: Omit<Described, 'operationId'>): PageRoute['credential'] | undefined =>
  security.some((one) => 'sessionSecret' in one) ? 'session secret' : inBody;

/** Every route that a page calls: whoever adds one has it tested. */
export const pageRoutes = async (world: Served): Promise<PageRoute[]> => {
  const { paths } = (await get(world, '/openapi.json')).body;
  return Object.entries<Record<string, Described>>(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, described]) => {
      const credential = pageCredential(described);
      const operation = described.operationId;
      return credential
        ? [{ operation, method: method.toUpperCase() as PageRoute['method'], path, credential }]
        : [];
    }),
  );
};
