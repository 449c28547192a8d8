import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from '../eligibility/resolve.ts';
import { checkFlow } from '../fairness/check-flow.ts';
import { arbitraryFlow } from '../testing/arbitrary-flow.ts';
import { canAlwaysLeave } from '../testing/can-always-leave.ts';
import { factsOf, NOW } from '../testing/facts.ts';
import { flow as flowSchema } from './flow.ts';
import { parseFlow } from './parse-flow.ts';
import { isError } from './problem.ts';
import { problemCodes } from './problem-codes.ts';
import { walk } from './shape/descend.ts';
import { isSame } from './shape/schema-kind.ts';
import { text } from './text.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const read = (url: URL) => readFileSync(url, 'utf8');
const folder = new URL('../../../../examples/flows/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => read(new URL(name, folder)));
const naughty: string[] = JSON.parse(
  read(new URL('../testing/naughty-strings.json', import.meta.url)),
).strings;

const customers = [
  factsOf(),
  factsOf({
    customer: {
      name: undefined,
      locale: 'de-AT',
      country: 'DE',
      traits: { association: 'x', membership: 'student' },
    },
    subscription: { interval: 'year', status: 'trialing' },
  }),
  factsOf({
    customer: { locale: 'sv-SE', country: 'SE' },
    subscription: { startedAt: '2019-01-01T00:00:00Z' },
  }),
];

/** Problems are told as promised; what is accepted can be shown to anybody, who can leave from anywhere. */
function survives(source: string): void {
  const parsed = parseFlow(source);
  const problems = parsed.ok ? parsed.warnings : parsed.problems;
  const lines = source.split(/\r\n|\r|\n/).length;
  const badlyTold = problems.filter(
    ({ code, message, line = 1 }) =>
      !Object.hasOwn(problemCodes, code) || !/^\P{Cc}{5,1001}$/u.test(message) || line > lines,
  );
  expect(badlyTold).toEqual([]);
  expect(problems.length).toBeLessThanOrEqual(201);
  expect(problems.some(isError)).toBe(!parsed.ok);
  // The rules judge what is valid of a flow that is not.
  expect(checkFlow(source).flow !== undefined).toBe(parsed.ok);
  const facts = customers[source.length % customers.length];
  if (!parsed.ok || !facts) return;
  const { view, trace } = resolve(parsed.flow, facts, { now: NOW, timeZone: 'UTC', cooldown: () => false });
  expect(trace).toHaveLength(Object.keys(parsed.flow.offers).length);
  expect(canAlwaysLeave(view)).toBe(true);
}

const check = <T>(numRuns: number, sources: fc.Arbitrary<T>, toSource: (value: T) => string) =>
  fc.assert(
    fc.property(sources, (value) => survives(toSource(value))),
    { numRuns, seed: 20261122 },
  );

const example = fc.constantFrom(...examples);
const words = fc.oneof(fc.constantFrom(...naughty), fc.string({ unit: 'binary', maxLength: 30 }));
const tokens = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\n',
    '/*',
    '*/',
    '//',
    '\uFEFF',
    '0',
    '-',
    'null',
    '"__proto__":',
  ),
  words,
);

/** One cut into a text: what is there is left out, put elsewhere or replaced. */
const cut = fc.record({
  at: fc.nat(),
  length: fc.nat(40),
  put: fc.option(tokens, { nil: '' }),
  to: fc.option(fc.nat()),
});

function applyCut(
  source: string,
  { at, length, put, to }: typeof cut extends fc.Arbitrary<infer C> ? C : never,
): string {
  const from = at % (source.length + 1);
  const rest = source.slice(0, from) + put + source.slice(from + length);
  if (to === null) return rest;
  const target = to % (rest.length + 1);
  return rest.slice(0, target) + source.slice(from, from + length) + rest.slice(target);
}

const value: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  words,
  fc.integer({ min: -3, max: 40 }),
  fc.constantFrom<Json>(
    'pause',
    'discount',
    'loyal',
    'month',
    'EUR',
    '03-01',
    'forever',
    '/help',
    true,
    false,
    0,
    1,
    100,
    1e21,
    [],
    {},
    [[]],
    { en: 'Hi {name}' },
    { $gte: 3 },
    { plan: 'pro' },
    { $or: [{ plan: 'a' }] },
    { kind: 'pause', months: [1] },
    { id: 'other', offers: [] },
    '{name, select, a {x} other {{name}}}',
    '{tenure, plural, other {#}}',
  ),
);

const mutation = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('remove', 'replace', 'rename', 'misspell', 'copy', 'double'),
  value,
  other: fc.nat(),
  letter: fc.nat(),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

interface Slot {
  readonly container: Json[] | { [key: string]: Json };
  readonly key: string;
}

function slotsIn(container: Json): Slot[] {
  if (typeof container !== 'object' || container === null) return [];
  return Object.entries(container).flatMap(([key, inner]) => [{ container, key }, ...slotsIn(inner)]);
}

const get = ({ container, key }: Slot): Json => Reflect.get(container, key);

function mutate(tree: Json, { at, how, value: given, other, letter }: Mutation): void {
  const slots = slotsIn(tree);
  const slot = slots[at % slots.length];
  const second = slots[other % slots.length];
  if (!slot || !second) return;
  const { container, key } = slot;
  const define = (name: string, inner: Json) =>
    Object.defineProperty(container, name, {
      value: inner,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  if (how === 'replace') define(key, structuredClone(given));
  if (how === 'copy') define(key, structuredClone(get(second)));
  if (how === 'double' && Array.isArray(container)) container.push(structuredClone(get(slot)));
  if (how === 'remove') {
    if (Array.isArray(container)) container.splice(Number(key), 1);
    else delete container[key];
  }
  if (Array.isArray(container)) return;
  const place = letter % (key.length + 1);
  if (how === 'misspell') define(key.slice(0, place) + key.slice(place + 1), get(slot));
  if (how === 'rename' && typeof given === 'string') define(given, get(slot));
  if (how === 'misspell' || how === 'rename') delete container[key];
}

/** Every text of a document is replaced. */
function withTexts(source: string, replacement: string): string {
  const tree: Json = JSON.parse(source);
  const places: (string | number)[][] = [];
  walk(flowSchema, tree, (schema, _value, path) => {
    if (isSame(schema, text)) places.push([...path]);
  });
  for (const path of places) {
    const container = path.slice(0, -1).reduce<Json>((inner, part) => Reflect.get(Object(inner), part), tree);
    Reflect.set(Object(container), path.at(-1) ?? '', replacement);
  }
  return JSON.stringify(tree);
}

describe('whatever is written, nothing crashes and nobody is held back', () => {
  it('when the text of a flow is cut', { timeout: 60_000 }, () =>
    check(3000, fc.tuple(example, fc.array(cut, { minLength: 1, maxLength: 4 })), ([source, cuts]) =>
      cuts.reduce(applyCut, source),
    ),
  );

  it('when parts of a flow are something else', { timeout: 60_000 }, () =>
    check(
      2500,
      fc.tuple(example, fc.array(mutation, { minLength: 1, maxLength: 5 })),
      ([source, mutations]) => {
        const tree: Json = JSON.parse(source);
        for (const each of mutations) mutate(tree, each);
        return JSON.stringify(tree, null, 1);
      },
    ),
  );

  it('when any valid flow has parts that are something else', { timeout: 60_000 }, () =>
    check(2000, fc.tuple(arbitraryFlow, fc.array(mutation, { maxLength: 3 })), ([flow, mutations]) => {
      const tree: Json = JSON.parse(JSON.stringify(flow));
      for (const each of mutations) mutate(tree, each);
      return JSON.stringify(tree);
    }),
  );

  it('when it is no flow at all', { timeout: 60_000 }, () =>
    check(1500, fc.oneof(value, fc.dictionary(words, value)), (document) => JSON.stringify(document)),
  );

  it.each(examples.map((source, index) => [index, source] as const))(
    'when every text of example %i is naughty',
    { timeout: 60_000 },
    (_index, source) => {
      for (const words of naughty) survives(withTexts(source, words));
    },
  );
});
