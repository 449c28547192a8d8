import fc from 'fast-check';
import { arbitraryOf } from './arbitrary-of.ts';
import type { FuzzedRequest } from './fuzzed-request.ts';
import { idsIn, supply } from './known.ts';
import type { Operation } from './operation.ts';
import { type Wish, wishes } from './wishes.ts';

/** What a request to an operation is made of, as far as the document says what is right. */
export interface SoundParts {
  readonly path: Readonly<Record<string, fc.Arbitrary<string>>>;
  readonly query: fc.Arbitrary<FuzzedRequest['query']>;
  /** Undefined where none is described. */
  readonly body: fc.Arbitrary<unknown> | undefined;
}

const ACCEPT = 'acceptOffer';

/** Which of a flow's offers and choices belong together, and what they ask for, no schema says. */
const wishing = (bodies: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(bodies, fc.constantFrom(...wishes)).map(([body, wish]) => {
    const { details: _details, ...rest } = body as Wish;
    return { ...rest, ...wish };
  });

export const soundParts = ({ id, path, parameters, body }: Operation): SoundParts => {
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const valuesOf = (some: Operation['parameters']) =>
    Object.fromEntries(
      some.map(({ name, schema }) => [
        name,
        (name === 'id' ? idsIn(path) : arbitraryOf(schema, name)).map(String),
      ]),
    );
  const described = body && arbitraryOf(body);
  return {
    path: valuesOf(parameters.filter((parameter) => parameter.in === 'path')),
    query: fc
      .record(valuesOf(inQuery), {
        requiredKeys: inQuery.filter(({ required }) => required).map(({ name }) => name),
      })
      .map((values) => Object.entries(values).map(([name, value = '']) => [name, value])),
    body: described && id === ACCEPT ? wishing(described) : described,
  };
};

/** Requests to one operation that nothing is wrong with. */
export const soundRequest = (operation: Operation): fc.Arbitrary<FuzzedRequest> => {
  const { path, query, body } = soundParts(operation);
  return fc.record({
    method: fc.constant(operation.method),
    path: fc.record(path),
    encodes: fc.constant(true),
    query,
    headers: fc.constant({ authorization: `Bearer ${supply('secretKey')}` }),
    body: body ?? fc.constant(undefined),
    mangle: fc.constant('as it is'),
    facts: fc.constant({}),
    mode: fc.constantFrom('test', 'live'),
    alone: fc.constant(true),
    previewed: fc.constant(false),
  });
};

/** What chance alone would leave out, with nothing wrong: one request for each offer, and one look at a preview. */
export const certainRequests = ({ id, method }: Operation): FuzzedRequest[] => {
  const certain: FuzzedRequest = {
    ...{ method, path: { id: supply('session') }, encodes: true, query: [], headers: {}, body: undefined },
    ...{ mangle: 'as it is', facts: {}, mode: 'test', alone: true, previewed: false },
  };
  if (id === 'readSession')
    return [{ ...certain, headers: { authorization: `Bearer ${supply('secret')}` }, previewed: true }];
  if (id !== ACCEPT) return [];
  return wishes
    .filter(({ offer }, index) => wishes.findIndex((wish) => wish.offer === offer) === index)
    .map((wish) => ({ ...certain, body: { secret: supply('secret'), ...wish } }));
};
