import { type Answer, asHost, type Served } from './api-client.ts';
import type { Receiver } from './webhook-receiver.ts';

const PATH = '/v1/webhook-endpoints';

/** An endpoint that was made over the API, and what its owner can see and do. */
export interface TestEndpoint {
  readonly id: string;
  readonly secret: string;
  read(): Promise<Answer>;
  change(wishes: object): Promise<Answer>;
  remove(): Promise<Answer>;
  rotate(wishes?: object): Promise<Answer>;
  try(): Promise<Answer>;
  /** Its deliveries, newest first, each with its history. */
  deliveries(): Promise<Answer['body'][]>;
}

export const endpointOf = async (
  world: Served,
  receiver: Pick<Receiver, 'url'>,
  wishes: object = {},
): Promise<TestEndpoint> => {
  const made = await asHost(world, 'POST', PATH, { url: receiver.url, ...wishes });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  const { id, secret } = made.body;
  const path = `${PATH}/${id}`;
  return {
    id,
    secret,
    read: () => asHost(world, 'GET', path),
    change: (change) => asHost(world, 'PATCH', path, change),
    remove: () => asHost(world, 'DELETE', path),
    rotate: (how) => asHost(world, 'POST', `${path}/rotate-secret`, how),
    try: () => asHost(world, 'POST', `${path}/test`),
    deliveries: async () => {
      const { data } = (await asHost(world, 'GET', `/v1/deliveries?endpoint=${id}&limit=100`)).body;
      return Promise.all(
        data.map(async ({ id: delivery }: { id: string }) =>
          asHost(world, 'GET', `/v1/deliveries/${delivery}`).then(({ body }) => body),
        ),
      );
    },
  };
};

/** Asks for one delivery again. */
export const redeliver = (world: Served, delivery: string): Promise<Answer> =>
  asHost(world, 'POST', `/v1/deliveries/${delivery}/redeliver`);
