import fc from 'fast-check';
import { naughtyStrings } from './naughty-strings.ts';

const numbers = [0, -1, 1.5, 1e21, -1e308, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 2 ** 63, 1e-320];

/** What stands where something else should. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...naughtyStrings) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers) },
  { weight: 2, arbitrary: fc.constantFrom(null, true, false, '', [], {}, [[]], { length: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** One change to a value: at the place that `at` counts to. */
const change = fc.record({
  at: fc.nat({ max: 200 }),
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add'),
  value: odd,
  name: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'prototype', 'toJSON', 'amount'), fc.string()),
});

type Place = { readonly holder: Record<string, unknown>; readonly key: string };

const placesIn = (value: unknown): Place[] => {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
};

/** Values that are nearly as described: one to three places are not. */
export const mutated = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(values, fc.array(change, { minLength: 1, maxLength: 3 })).map(([wellFormed, changes]) => {
    const root = { it: structuredClone(wellFormed) };
    for (const { at, how, value, name } of changes) {
      // One that is put into itself would have no end.
      const other = structuredClone(value);
      const places = placesIn(root);
      const place = places[at % places.length];
      if (!place) continue;
      const { holder, key } = place;
      if (how === 'remove' && holder !== root) delete holder[key];
      else if (how === 'add' && typeof holder[key] === 'object' && holder[key] !== null) {
        Object.defineProperty(holder[key], name, {
          value: other,
          ...{ enumerable: true, configurable: true, writable: true },
        });
      } else holder[key] = other;
    }
    return root.it;
  });

/** What becomes of the bytes of a body. */
export const mangles: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  'as it is': (body) => body,
  'cut off': (body) => body.subarray(0, Math.floor(body.length * 0.7)),
  'with a byte order mark': (body) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]),
  'in UTF-16': (body) => Buffer.from(body.toString('utf8'), 'utf16le'),
  'with broken UTF-8': (body) =>
    Buffer.from(
      body.toString('latin1').replace(/[a-z]/g, (letter) => (letter === 'e' ? '\xc3' : letter)),
      'latin1',
    ),
  'with a key twice': (body) => Buffer.from(body.toString('utf8').replace(/^\{("[^"]*":)/, '{$1null,$1')),
  'with something behind it': (body) => Buffer.concat([body, Buffer.from(' {}')]),
  'with a comment': (body) => Buffer.concat([Buffer.from('/* */'), body]),
  'in a list': (body) => Buffer.concat([Buffer.from('['), body, Buffer.from(']')]),
  'nested deep': () => Buffer.from(`${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`.slice(0, 16_000)),
  'a deep list': () => Buffer.from(`{"secret":${'['.repeat(7000)}${']'.repeat(7000)}}`),
  'too large': (body) => Buffer.concat([body, Buffer.alloc(17 * 1024, ' ')]),
  'nothing at all': () => Buffer.alloc(0),
  'zero bytes': () => Buffer.alloc(100),
  'a number': () => Buffer.from('1e999'),
};

export const oddText = fc.oneof(
  fc.constantFrom(...naughtyStrings),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', '.', '..', '-1', '1e3', '%', '%E0%A4%A', '%2e%2e', 'null', '[]'),
);
