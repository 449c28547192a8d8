import type { Mode, SessionView } from '@partwell/flow/schema';
import { parseCustomerSecret } from '../../../tokens/customer-secret.ts';
import { type Answer, asHost, startWith } from '../../api-client.ts';
import { keyOf } from '../../key-of.ts';
import {
  factsOf,
  PUBLISHABLE_KEY,
  SECRET_KEY,
  signToken,
  type TokenOptions,
  WORKSPACE,
} from '../../test-customer.ts';
import type { World } from '../../test-world.ts';

/** One of the two modes of a server, and how to ask in it. */
export interface Place {
  readonly world: World;
  readonly owner: { readonly workspace: string; readonly mode: Mode };
  readonly publishableKey: string;
  readonly secretKey: string;
  /** Its own keys: without them nobody could ask any more. */
  readonly keys: readonly string[];
  /** With what tokens are signed that are good in it. */
  signing(claims?: object): TokenOptions;
  /** Rejects where nothing comes of making or changing a thing. */
  asHost(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Answer>;
  /** A session of a customer with this name, or the preview of one by what a link brings along. */
  start(name: string, preview?: string): Promise<SessionView>;
}

/** What is asked at random may close the mode again before a session is started. */
const MOST_STARTS = 5;

/** `test` is described by the configuration, and a host carries out in it; `live` is described over the API, for the page. */
export const placeOf = (world: World, mode: Mode): Promise<Place> =>
  mode === 'test' ? configured(world) : described(world);

const configured = async (world: World): Promise<Place> =>
  madeOf({
    ...{ world, owner: { workspace: WORKSPACE, mode: 'test' }, keys: [] },
    ...{ publishableKey: PUBLISHABLE_KEY, secretKey: SECRET_KEY },
    signing: (claims) => ({ now: world.clock.now(), claims: { ...claims } }),
  });

const described = async (world: World): Promise<Place> => {
  const owner = { workspace: WORKSPACE, mode: 'live' } as const;
  const secret = await keyOf(world, { kind: 'secret' }, owner);
  const publishable = await keyOf(world, { kind: 'publishable' }, owner);
  const signing = await keyOf(world, { kind: 'signing' }, owner);
  const { kid, key } = parseCustomerSecret(signing.key) ?? {};
  return madeOf({
    ...{ world, owner, keys: [secret, publishable, signing].map(({ record }) => record.id) },
    ...{ publishableKey: publishable.key, secretKey: secret.key },
    signing: (claims) => ({
      ...{ now: world.clock.now(), claims: { mode: owner.mode, ...claims }, header: { kid } },
      ...(key && { key }),
    }),
    executor: { kind: 'page' },
  });
};

type Described = Omit<Place, 'asHost' | 'start'> & {
  /** Who carries out, where the configuration does not say it. */
  readonly executor?: object;
};

const madeOf = async ({ executor, ...place }: Described): Promise<Place> => {
  const { world, publishableKey: key, secretKey, signing } = place;
  const ask: Place['asHost'] = async (method, path, body) => {
    const answer = await asHost(world, method, path, body, secretKey);
    // What is taken away may be gone already.
    if (answer.status < 300 || method === 'DELETE') return answer;
    throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
  };
  const open = async () => executor && ask('PUT', '/v1/executor', executor);
  await open();
  return {
    ...place,
    asHost: ask,
    start: async (name, preview) => {
      for (let starts = 1; ; starts += 1) {
        const token = await signToken(factsOf(name), signing());
        const { status, body } = await startWith(world, token, { key, preview });
        if (status < 300) return body;
        if (starts === MOST_STARTS) throw new Error(JSON.stringify(body));
        await open();
      }
    },
  };
};
