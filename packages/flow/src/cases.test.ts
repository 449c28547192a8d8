import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matches } from './eligibility/matches.ts';
import type { ResolveContext } from './eligibility/resolution.ts';
import { resolve } from './eligibility/resolve.ts';
import { begun, transition } from './machine/index.ts';
import type { FlowEvent, FlowMap } from './machine/vocabulary.ts';
import type { Condition } from './schema/condition.ts';
import { customerFacts } from './schema/customer.ts';
import { flow } from './schema/flow.ts';

interface Case {
  readonly name: string;
  readonly expected: unknown;
}

function casesIn<T extends Case>(file: string): T[] {
  const text = readFileSync(new URL(`../cases/${file}`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { cases: T[] }).cases;
}

describe('conditions.json', () => {
  it.each(casesIn<Case & { condition: Condition; attributes: Record<string, unknown> }>('conditions.json'))(
    '$name',
    ({ condition, attributes, expected }) => expect(matches(condition, attributes)).toBe(expected),
  );
});

interface EligibilityCase extends Case {
  readonly flow: unknown;
  readonly customer: unknown;
  readonly now: string;
  readonly accepted?: readonly { offer: string; kind: string; at: string }[];
  readonly granted?: Readonly<Record<string, number>>;
  readonly seed?: string;
}

const contextOf = ({ now, accepted = [], granted = {}, seed }: EligibilityCase): ResolveContext => ({
  now,
  timeZone: 'UTC',
  cooldown: (offer, kind, days) =>
    accepted.some(
      (earlier) =>
        (earlier.offer === offer || earlier.kind === kind) &&
        Date.parse(earlier.at) > Date.parse(now) - days * 24 * 3600 * 1000,
    ),
  granted: (currency) => granted[currency] ?? 0,
  ...(seed !== undefined && { seed }),
});

describe('eligibility.json', () => {
  it.each(casesIn<EligibilityCase>('eligibility.json'))('$name', (each) => {
    const { upFront, reasons, offers, trace } = resolve(
      flow.parse(each.flow),
      customerFacts.parse(each.customer),
      contextOf(each),
    );
    expect({
      upFront,
      reasons,
      offers,
      trace: trace.map(({ offer, given, code, reasons }) => ({ offer, given, code, reasons })),
    }).toEqual(each.expected);
  });
});

describe('transitions.json', () => {
  it.each(casesIn<Case & { map: FlowMap; events: FlowEvent[] }>('transitions.json'))(
    '$name',
    ({ map, events, expected }) => {
      let { state, effects } = begun(map);
      const steps = [{ state: state.name, effects }];
      for (const event of events) {
        ({ state, effects } = transition(state, event, map));
        steps.push({ state: state.name, effects });
      }
      const end = { steps, answer: state.answer ?? null, declined: state.declined };
      expect(JSON.parse(JSON.stringify(end))).toEqual(expected);
    },
  );
});
