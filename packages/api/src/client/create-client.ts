import openApiClient, { type Client } from 'openapi-fetch';
import type { paths } from './paths.ts';
import { type Retries, retrying } from './retrying.ts';

export interface ClientOptions extends Retries {
  /** Address of the API, such as `https://cancel.example.com`. */
  readonly api: string;
  /** `sk_live_…` or `sk_test_…`. */
  readonly secretKey: string;
  /** @default the global one */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Every operation that a secret key opens, by its path, with the types of the OpenAPI document. */
export type PartwellClient = Client<paths>;

/**
 * A client of the management API, for servers and tools. What is answered with a problem is no exception: look at
 * `error`, a union on `code`, or let `dataOf` throw it. A server that cannot be reached is one.
 *
 * @example
 * ```ts
 * const client = createClient({ api: 'https://cancel.example.com', secretKey });
 * const { data, error } = await client.GET('/v1/flows/{flow}', { params: { path: { flow: 'default' } } });
 * ```
 */
export const createClient = ({
  api,
  secretKey,
  fetch = (request) => globalThis.fetch(request),
  ...retries
}: ClientOptions): PartwellClient =>
  openApiClient<paths>({
    baseUrl: api,
    headers: { authorization: `Bearer ${secretKey}` },
    // The key is for this address and no other.
    redirect: 'error',
    fetch: retrying(fetch, retries),
  });
