import type { AcceptRequest, CustomerFactsInput, SessionEvent, SessionView } from '@partwell/flow/schema';
import { factsOf, PUBLISHABLE_KEY, SECRET_KEY, signToken, type TokenOptions } from './test-customer.ts';
import type { World } from './test-world.ts';

/** An answer as a test looks at it. `body` is whatever JSON came. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of many shapes and asserts each.
  readonly body: any;
}

const read = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
};

/** Posts as the widget does: text/plain, so that no preflight is needed. */
export const post = async (world: World, path: string, body: unknown, headers = {}): Promise<Answer> =>
  read(
    await fetch(`${world.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );

export const get = async (world: World, path: string, bearer?: string, headers = {}): Promise<Answer> =>
  read(
    await fetch(`${world.url}${path}`, {
      headers: { ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }), ...headers },
    }),
  );

export const startWith = (world: World, token: string, extra = {}): Promise<Answer> =>
  post(world, '/v1/sessions', { key: PUBLISHABLE_KEY, token, ...extra });

/** A new session of a customer with this name. */
export const start = async (
  world: World,
  name: string,
  {
    facts = factsOf(name),
    token = {},
    extra = {},
  }: { facts?: CustomerFactsInput; token?: TokenOptions; extra?: object } = {},
): Promise<SessionView> => {
  const answer = await startWith(world, await signToken(facts, { now: world.clock.now(), ...token }), extra);
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};

export const accept = (
  world: World,
  { id, secret }: SessionView,
  request: Omit<AcceptRequest, 'secret'> & Record<string, unknown>,
): Promise<Answer> => post(world, `/v1/sessions/${id}/accept`, { secret, ...request });

export const cancel = (world: World, { id, secret }: SessionView, extra = {}): Promise<Answer> =>
  post(world, `/v1/sessions/${id}/cancel`, { secret, ...extra });

export const events = (world: World, { id, secret }: SessionView, ...list: SessionEvent[]): Promise<Answer> =>
  post(world, `/v1/sessions/${id}/events`, { secret, events: list });

export const view = (world: World, { id, secret }: SessionView): Promise<Answer> =>
  get(world, `/v1/sessions/${id}`, secret);

export const manage = (world: World, id: string): Promise<Answer> =>
  get(world, `/v1/sessions/${id}`, SECRET_KEY);
