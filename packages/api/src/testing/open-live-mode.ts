import type { SessionView } from '@partwell/flow/schema';
import type { KeyWishes } from '../services/keys/manage-keys.ts';
import { parseCustomerSecret } from '../tokens/customer-secret.ts';
import { type Answer, asHost, post, type Served } from './api-client.ts';
import { type FakeHost, startFakeHost } from './fake-host.ts';
import { freePort } from './free-port.ts';
import { keyOf } from './key-of.ts';
import { factsOf, signToken, WORKSPACE } from './test-customer.ts';
import type { World } from './test-world.ts';

/** The mode of a world that its configuration does not name, opened over the API, with a host of its own. */
export interface LiveMode {
  readonly owner: { readonly workspace: string; readonly mode: 'live' };
  readonly host: FakeHost;
  /** Its secret key. */
  readonly key: string;
  start(name: string): Promise<SessionView>;
  /** Says who carries out in it from now on. */
  carriedOutBy(wish: object): Promise<Answer>;
}

const owner = { workspace: WORKSPACE, mode: 'live' } as const;

export const openLiveMode = (world: World): Promise<LiveMode> =>
  openLiveModeAt(world, async (kind) => (await keyOf(world, { kind }, owner)).key);

/** @param keyOf gives a key of that mode. */
export const openLiveModeAt = async (
  served: Served,
  keyOf: (kind: KeyWishes['kind']) => Promise<string>,
): Promise<LiveMode> => {
  const key = await keyOf('secret');
  const page = await keyOf('publishable');
  const signing = parseCustomerSecret(await keyOf('signing'));
  const carriedOutBy = (wish: object) => asHost(served, 'PUT', '/v1/executor', wish, key);
  // Where the host will be is said first: the secret is made then.
  const port = await freePort();
  const { body } = await carriedOutBy({ kind: 'http', url: `http://127.0.0.1:${port}/executor` });
  return {
    owner,
    host: await startFakeHost({ secret: body.secret, port }),
    key,
    start: async (name) => {
      const token = await signToken(factsOf(name), {
        now: served.clock.now(),
        claims: { mode: 'live' },
        ...(signing && { header: { kid: signing.kid }, key: signing.key }),
      });
      return (await post(served, '/v1/sessions', { key: page, token })).body;
    },
    carriedOutBy,
  };
};
