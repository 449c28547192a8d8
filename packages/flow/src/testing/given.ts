import type { GivenOffer, Resolution, ResolveContext } from '../eligibility/resolution.ts';
import { resolve } from '../eligibility/resolve.ts';
import type { TraceEntry } from '../eligibility/trace.ts';
import type { FlowInput } from '../schema/flow.ts';
import { factsOf, NOW } from './facts.ts';
import { flowOf } from './flow-of.ts';

export const contextOf = (changes: Partial<ResolveContext> = {}): ResolveContext => ({
  now: NOW,
  timeZone: 'UTC',
  cooldown: () => false,
  ...changes,
});

/** An offer as it is written. */
export type OfferInput = NonNullable<FlowInput['offers']>[string];

export interface GivenAlone {
  readonly offer: GivenOffer | undefined;
  readonly view: Resolution['view']['offers'][string] | undefined;
  readonly trace: TraceEntry | undefined;
}

/** What a customer is given of one offer, in a flow whose one reason leads to it. */
export function given(
  offer: OfferInput,
  facts = factsOf(),
  {
    flow = {},
    context = {},
  }: { readonly flow?: Partial<FlowInput>; readonly context?: Partial<ResolveContext> } = {},
): GivenAlone {
  const resolution = resolve(
    flowOf({ reasons: [{ id: 'other', offers: ['it'] }], offers: { it: offer }, ...flow }),
    facts,
    contextOf(context),
  );
  return { offer: resolution.offers.it, view: resolution.view.offers.it, trace: resolution.trace[0] };
}

/** The facts beside the accept control, as one reads them. */
export const linesOf = ({ view }: GivenAlone, choice = 0): string[] =>
  view?.choices[choice]?.terms.map(({ label, value }) => `${label}: ${value}`) ?? [];
