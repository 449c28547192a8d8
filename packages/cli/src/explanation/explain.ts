import {
  attributesOf,
  createConditions,
  mayCancel,
  type Resolution,
  type ResolveContext,
  resolve,
  selectFlow,
} from '@partwell/flow/eligibility';
import { profileFor } from '@partwell/flow/fairness';
import type { CustomerFacts, FlowProblem } from '@partwell/flow/schema';
import type { LoadedFlow } from '../input/load-flows.ts';
import { type Route, routesOf } from './route.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/** Everything about one decision: what this customer sees, and why nothing else. */
export interface Explanation extends Resolution {
  readonly chosen: LoadedFlow;
  readonly routes: readonly Route[];
  /** Those of the flow's fairness profiles that are in force where this customer lives. */
  readonly profiles: readonly string[];
  readonly mayCancel: boolean;
  readonly warnings: readonly FlowProblem[];
  /** Every segment of the flow. */
  readonly segments: Readonly<Record<string, Verdict>>;
  readonly reasonsNotShown: readonly ({ readonly id: string } & Verdict)[];
  /** Whom the offers before the question are for, where there are any. */
  readonly upFrontIsFor: Verdict | undefined;
  /** Whom each withheld offer is for. */
  readonly withheld: Readonly<Record<string, Verdict>>;
}

export type Explained =
  | { readonly found: true; readonly explanation: Explanation }
  | { readonly found: false; readonly routes: readonly Route[] };

/** The server's own decision, with what it looked at on the way. */
export function explain(
  flows: readonly LoadedFlow[],
  facts: CustomerFacts,
  contextFor: (chosen: LoadedFlow) => ResolveContext,
  now: string,
): Explained {
  const selected = selectFlow(
    flows.map(({ flow }) => flow),
    facts,
    now,
  );
  const chosen = flows.find(({ flow }) => flow === selected);
  const attributes = attributesOf(facts, now);
  const routes = routesOf(flows, chosen, attributes);
  if (!chosen) return { found: false, routes };

  const { flow, warnings } = chosen;
  const { reasons, upFront, offers, commands, trace, view } = resolve(flow, facts, contextFor(chosen));
  const conditions = createConditions(flow.segments, attributes);
  const verdict = (when: Parameters<typeof verdictOn>[0]) =>
    verdictOn(when, { segments: flow.segments, conditions, attributes });
  return {
    found: true,
    explanation: {
      chosen,
      routes,
      profiles: profileFor(facts.customer.country, undefined, flow.profiles),
      mayCancel: mayCancel(flow, facts),
      warnings,
      segments: Object.fromEntries(Object.keys(flow.segments).map((id) => [id, verdict(id)])),
      reasonsNotShown: flow.reasons.flatMap(({ id, when }) => {
        const judged = verdict(when);
        return judged.holds ? [] : [{ id, ...judged }];
      }),
      upFrontIsFor: flow.upFront && verdict(flow.upFront.when),
      withheld: Object.fromEntries(
        trace.filter(({ given }) => !given).map(({ offer }) => [offer, verdict(flow.offers[offer]?.when)]),
      ),
      ...{ reasons, upFront, offers, commands, trace, view },
    },
  };
}
