import type {
  CustomerFactsInput,
  ExecutorRequest,
  Command as FlowCommand,
  ExecutorResponse as FlowExecutorResponse,
} from '@partwell/flow/schema';
import { customerFacts, executorRequest } from '@partwell/flow/schema';
import { expect, expectTypeOf, it } from 'vitest';
import { callShape } from './check/call-shape.ts';
import { factsShape } from './check/facts-shape.ts';
import type { Shape } from './check/shape.ts';
import type { Problem } from './errors/partwell-error.ts';
import { commands, executeAction, readSubscription } from './testing/executor-calls.ts';
import { factsOfMaya } from './testing/facts-of-maya.ts';
import type { Command } from './types/command.ts';
import type { CustomerFacts } from './types/customer-facts.ts';
import type { ExecutorCall, ExecutorResponse } from './types/executor-call.ts';

// This package has shapes of its own so that a host needs no zod; here they are held against the contract.

it('has the same types as the flow schema', () => {
  expectTypeOf<CustomerFacts>().toEqualTypeOf<CustomerFactsInput>();
  expectTypeOf<Command>().toEqualTypeOf<FlowCommand>();
  expectTypeOf<ExecutorCall>().toEqualTypeOf<ExecutorRequest>();
  expectTypeOf<ExecutorResponse>().toEqualTypeOf<FlowExecutorResponse>();
});

const fits = (shape: Shape, value: unknown) => {
  const problems: Problem[] = [];
  shape(value, '', problems);
  return problems.length === 0;
};

const strange: unknown[] = [
  ...[undefined, null, true, 0, 1, -1, 1.5, 100, 101, 1e21, Number.NaN, Number.POSITIVE_INFINITY],
  ...[
    '',
    '.',
    '..',
    '...',
    'x',
    'x'.repeat(36),
    'x'.repeat(65),
    'x'.repeat(101),
    'x'.repeat(201),
    'x'.repeat(501),
  ],
  ...['DE', 'de', 'EUR', 'eur', 'month', 'week', 'trialing', 'test'],
  ...['2027-02-28T00:00:00Z', '2027-02-30T00:00:00Z', '2028-02-29T23:59:59.123Z', '2027-01-01T24:00:00Z'],
  ...[
    '2027-01-01',
    '2027-01-01T00:00Z',
    '2027-01-01T00:00:00+01:00',
    '2027-1-1T00:00:00Z',
    '0000-01-01T00:00:00Z',
  ],
  ...[{}, { a: 'x' }, { a: {} }, { a: Number.NaN }, { ['x'.repeat(65)]: 1 }, { a: 'x'.repeat(501) }],
  ...[[], [1], Array.from({ length: 21 }, () => factsOfMaya().plans?.[0])],
];

/** Every value reachable in `root`, one after the other, replaced by each strange one; and a key too many. */
function* mutants(root: object): Generator<[where: string, value: unknown]> {
  for (const path of pathsOf(root)) {
    for (const value of strange)
      yield [`${path.join('.')} = ${JSON.stringify(value)}`, replaced(root, path, value)];
  }
}

function pathsOf(node: unknown, path: string[] = []): string[][] {
  if (typeof node !== 'object' || node === null) return [path];
  return [path, ...Object.entries(node).flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

function replaced(root: object, path: string[], value: unknown): unknown {
  const last = path.at(-1);
  if (last === undefined) return value;
  const copy = structuredClone(root);
  const parent = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (node, key) => node[key] as Record<string, unknown>,
      copy as Record<string, unknown>,
    );
  parent[last] = value;
  return copy;
}

it('accepts and refuses the same facts as the flow schema', () => {
  const differences = [];
  for (const [where, facts] of mutants(factsOfMaya())) {
    if (fits(factsShape, facts) !== customerFacts.safeParse(facts).success) differences.push(where);
  }
  expect(differences).toEqual([]);
});

it('refuses the same keys too many as the flow schema', () => {
  for (const path of [['x'], ['customer', 'x'], ['subscription', 'x'], ['subscription', 'price', 'x']]) {
    const facts = replaced(factsOfMaya(), path, 1);
    expect(fits(factsShape, facts)).toBe(false);
    expect(customerFacts.safeParse(facts).success).toBe(false);
  }
});

it('accepts and refuses the same executor calls as the flow schema', () => {
  const differences = [];
  for (const call of [readSubscription, ...commands.map(executeAction)]) {
    for (const [where, mutant] of mutants(call)) {
      if (fits(callShape, mutant) !== executorRequest.safeParse(mutant).success) differences.push(where);
    }
  }
  expect(differences).toEqual([]);
});
