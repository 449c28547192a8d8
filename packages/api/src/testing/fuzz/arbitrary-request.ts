import fc from 'fast-check';
import { arbitraryOf, supply } from './arbitrary-of.ts';
import { mangles, mutated, oddText } from './mutations.ts';
import type { Operation } from './operation.ts';
import { type Wish, wishes } from './wishes.ts';

/** A request before what only the running server knows is put in; see `supplies.ts`. */
export interface FuzzedRequest {
  readonly method: string;
  /** Of each path parameter. */
  readonly path: Readonly<Record<string, string>>;
  /** A share of the path is sent without being encoded. */
  readonly encodes: boolean;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** What becomes of the bytes of the body. */
  readonly mangle: keyof typeof mangles;
  /** What a signed customer token says beside what it should. */
  readonly facts: unknown;
  /** Of a session that nobody has asked anything of. */
  readonly begins: boolean;
}

const idOf = (path: string): string => ids[path.split('/')[2] ?? ''] ?? 'session';

const ids: Readonly<Record<string, string>> = {
  'webhook-endpoints': 'endpoint',
  deliveries: 'delivery',
  keys: 'keyId',
  actions: 'action',
};

const headerText = fc
  .string({
    unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
    maxLength: 60,
  })
  .map((text) => text.replaceAll('\x7f', '').trim());

const credentials = fc.oneof(
  { weight: 12, arbitrary: fc.constant(`Bearer ${supply('secretKey')}`) },
  { weight: 4, arbitrary: fc.constant(`Bearer ${supply('secret')}`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      `Bearer ${supply('key')}`,
      'Bearer sk_test_nobodys-key-0000',
      `Basic ${supply('secretKey')}`,
      'Bearer',
      '',
      `Bearer ${supply('secretKey')}, Bearer ${supply('secretKey')}`,
    ),
  },
  { weight: 1, arbitrary: headerText },
);

/** What else is said at the top of a request. */
const otherHeaders = fc.record(
  {
    'content-type': fc.constantFrom(
      ...['application/json', 'text/plain', 'text/plain;charset=UTF-8', 'application/xml'],
      ...[
        'multipart/form-data; boundary=x',
        'application/x-www-form-urlencoded',
        'application/json; charset=utf-16',
      ],
      ...['', 'nonsense', 'application/json;'.repeat(50)],
    ),
    origin: fc.oneof(
      fc.constantFrom('null', 'https://app.example.com', 'https://app.example.com/path', '*'),
      headerText,
    ),
    accept: fc.constantFrom('*/*', 'text/html', 'application/xml;q=nonsense', ''),
    'accept-encoding': fc.constantFrom('gzip', 'br', 'identity;q=0', '*;q=0'),
    'content-encoding': fc.constantFrom('gzip', 'br', 'nonsense'),
    'x-http-method-override': fc.constantFrom('DELETE', 'GET'),
    'x-forwarded-for': fc.constantFrom('127.0.0.1', "' or 1=1", '::1, ::2'),
    'if-none-match': fc.constantFrom('*', '"x"', 'W/"'),
    range: fc.constantFrom('bytes=0-', 'bytes=5-1'),
    cookie: headerText,
    'x-request-id': headerText,
  },
  { requiredKeys: [] },
);

const ACCEPT = 'acceptOffer';

/** Which of a flow's offers and choices belong together, and what they ask for, no schema says. */
const wishing = (bodies: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(bodies, fc.constantFrom(...wishes)).map(([body, wish]) => {
    const { details: _details, ...rest } = body as Wish;
    return { ...rest, ...wish };
  });

/** One request for each offer, that nothing is wrong with: chance alone would leave some out. */
export const certainRequests = ({ id, method }: Operation): FuzzedRequest[] =>
  id !== ACCEPT
    ? []
    : wishes
        .filter(({ offer }, index) => wishes.findIndex((wish) => wish.offer === offer) === index)
        .map((wish) => ({
          ...{ method, path: { id: supply('session') }, encodes: true, query: [], headers: {} },
          ...{ body: { secret: supply('secret'), ...wish }, mangle: 'as it is', facts: {}, begins: true },
        }));

/** Requests to one operation: as described, nearly so, and not at all. */
export const arbitraryRequest = ({
  id,
  method,
  path,
  parameters,
  body,
}: Operation): fc.Arbitrary<FuzzedRequest> => {
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const described = body && arbitraryOf(body);
  const wellFormed = described && id === ACCEPT ? wishing(described) : described;
  return fc.record({
    method: fc.constant(method),
    path: fc.record(
      Object.fromEntries(
        inPath.map(({ name }) => [
          name,
          fc.oneof(
            { weight: 8, arbitrary: fc.constant(supply(name === 'id' ? idOf(path) : name)) },
            { weight: 1, arbitrary: oddText },
          ),
        ]),
      ),
    ),
    encodes: fc.oneof(
      { weight: 9, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
    query: fc.array(
      inQuery.length === 0
        ? fc.tuple(fc.constantFrom('a', '__proto__', 'limit'), oddText)
        : fc.oneof(
            ...inQuery.map(({ name, schema }) =>
              fc.tuple(
                fc.constant(name),
                fc.oneof(
                  { weight: 3, arbitrary: arbitraryOf(schema, name).map(String) },
                  { weight: 1, arbitrary: oddText },
                ),
              ),
            ),
            fc.tuple(fc.constantFrom('constructor', '__proto__', 'limit[]'), oddText),
          ),
      { maxLength: inQuery.length === 0 ? 1 : 3 },
    ),
    headers: fc
      .tuple(
        credentials,
        fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: otherHeaders }),
      )
      .map(([authorization, others]) => ({ authorization, ...others })),
    body: wellFormed
      ? fc.oneof({ weight: 4, arbitrary: wellFormed }, { weight: 5, arbitrary: mutated(wellFormed) })
      : fc.oneof(fc.constant(undefined), fc.constant({})),
    mangle: fc.oneof(
      { weight: 9, arbitrary: fc.constant('as it is') },
      { weight: 1, arbitrary: fc.constantFrom(...Object.keys(mangles)) },
    ),
    facts: mutated(fc.constant(someFacts)),
    begins: path.startsWith('/v1/sessions/{id}') ? fc.boolean() : fc.constant(false),
  });
};

/** Claims of a customer token, to be made wrong. */
const someFacts = {
  sub: 'cus_odd',
  customer: { name: 'Maya', locale: 'en-US', country: 'US', timeZone: 'America/New_York', traits: { a: 1 } },
  subscription: {
    id: 'sub_odd',
    status: 'active',
    plan: 'pro',
    planName: 'Pro',
    price: { amount: 2900, currency: 'USD' },
    interval: 'month',
    startedAt: '2020-01-20T08:00:00Z',
    currentPeriodEnd: '2100-01-20T08:00:00Z',
  },
  plans: [{ id: 'basic', name: 'Basic', price: { amount: 900, currency: 'USD' }, interval: 'month' }],
};
