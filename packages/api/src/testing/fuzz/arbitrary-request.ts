import fc from 'fast-check';
import { arbitraryOf } from './arbitrary-of.ts';
import type { FuzzedRequest } from './fuzzed-request.ts';
import { mangles, mutated, oddText } from './mutations.ts';
import { oddFacts } from './odd-facts.ts';
import { oddHeaders } from './odd-headers.ts';
import type { Operation } from './operation.ts';
import { soundParts } from './sound-request.ts';

/** The first so often for once that it is the other. */
const mostly = <T>(weight: number, arbitrary: fc.Arbitrary<T>, otherwise: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary }, { weight: 1, arbitrary: otherwise });

/** Of what may stand in a query, anything, also twice, and of what may not. */
const oddQuery = ({ parameters }: Operation): fc.Arbitrary<FuzzedRequest['query']> => {
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  if (inQuery.length === 0) {
    return fc.array(fc.tuple(fc.constantFrom('a', '__proto__', 'limit'), oddText), { maxLength: 1 });
  }
  const one = fc.oneof(
    ...inQuery.map(({ name, schema }) =>
      fc.tuple(fc.constant(name), mostly(3, arbitraryOf(schema, name).map(String), oddText)),
    ),
    fc.tuple(fc.constantFrom('constructor', '__proto__', 'limit[]'), oddText),
  );
  return fc.array(one, { maxLength: 3 });
};

/** Requests to one operation: as described, nearly so, and not at all. */
export const arbitraryRequest = (operation: Operation): fc.Arbitrary<FuzzedRequest> => {
  const { path, query, body } = soundParts(operation);
  const inPath = Object.entries(path).map(([name, value]) => [name, mostly(8, value, oddText)]);
  return fc.record({
    method: fc.constant(operation.method),
    path: fc.record<Record<string, string>>(Object.fromEntries(inPath)),
    encodes: mostly(9, fc.constant(true), fc.constant(false)),
    query: fc.oneof(query, oddQuery(operation)),
    headers: oddHeaders,
    body: body
      ? fc.oneof({ weight: 4, arbitrary: body }, { weight: 5, arbitrary: mutated(body) })
      : fc.constantFrom(undefined, {}),
    mangle: mostly(9, fc.constant('as it is'), fc.constantFrom(...Object.keys(mangles))),
    facts: oddFacts,
    mode: fc.constantFrom('test', 'live'),
    alone: fc.boolean(),
    previewed: mostly(3, fc.constant(false), fc.constant(true)),
  });
};
