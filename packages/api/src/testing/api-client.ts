import type { AcceptRequest, CustomerFactsInput, SessionEvent, SessionView } from '@partwell/flow/schema';
import type { Clock } from '../ports/clock.ts';
import { factsOf, PUBLISHABLE_KEY, SECRET_KEY, signToken, type TokenOptions } from './test-customer.ts';

/** A server to talk to, and the time that tokens are signed at. */
export interface Served {
  readonly url: string;
  readonly clock: Clock;
}

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
export const post = async (world: Served, path: string, body: unknown, headers = {}): Promise<Answer> =>
  read(
    await fetch(`${world.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );

export const get = async (world: Served, path: string, bearer?: string, headers = {}): Promise<Answer> =>
  read(
    await fetch(`${world.url}${path}`, {
      headers: { ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }), ...headers },
    }),
  );

/** As the host's own server does it, with a key. */
export const asHost = async (
  world: Served,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  key = SECRET_KEY,
): Promise<Answer> =>
  read(
    await fetch(`${world.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );

export const startWith = (world: Served, token: string, extra = {}): Promise<Answer> =>
  post(world, '/v1/sessions', { key: PUBLISHABLE_KEY, token, ...extra });

/** A new session of a customer with this name. */
export const start = async (
  world: Served,
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
  world: Served,
  { id, secret }: SessionView,
  request: Omit<AcceptRequest, 'secret'> & Record<string, unknown>,
): Promise<Answer> => post(world, `/v1/sessions/${id}/accept`, { secret, ...request });

export const cancel = (world: Served, { id, secret }: SessionView, extra = {}): Promise<Answer> =>
  post(world, `/v1/sessions/${id}/cancel`, { secret, ...extra });

export const events = (
  world: Served,
  { id, secret }: SessionView,
  ...list: SessionEvent[]
): Promise<Answer> => post(world, `/v1/sessions/${id}/events`, { secret, events: list });

export const view = (world: Served, { id, secret }: SessionView): Promise<Answer> =>
  get(world, `/v1/sessions/${id}`, secret);

export const manage = (world: Served, id: string): Promise<Answer> =>
  get(world, `/v1/sessions/${id}`, SECRET_KEY);
