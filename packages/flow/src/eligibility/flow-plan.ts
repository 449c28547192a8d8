import { kindOf } from '../offers/index.ts';
import type { OfferKind } from '../offers/offer-kind.ts';
import type { Command } from '../schema/command.ts';
import type { Flow } from '../schema/flow.ts';
import type { Offer } from '../schema/offer.ts';
import type { Reason } from '../schema/reason.ts';
import { needsName } from '../text/needs-name.ts';
import { followUpOf } from './follow-up-of.ts';

export interface PlannedOffer {
  readonly id: string;
  readonly offer: Offer;
  readonly kind: OfferKind<Offer, Command['kind']>;
  /** Has words that nothing stands in for where the customer's name is not known. */
  readonly needsName: boolean;
}

export interface PlannedReason {
  readonly reason: Reason;
  readonly id: string;
  /** Places in `offers` of the plan. */
  readonly offers: readonly number[];
  /** The answers to the follow-up that lead somewhere of their own. */
  readonly options: readonly { readonly id: string; readonly offers: readonly number[] }[];
}

/** A flow as a decision reads it: names looked up once, not once a customer. */
export interface FlowPlan {
  readonly offers: readonly PlannedOffer[];
  readonly reasons: readonly PlannedReason[];
  readonly upFront: readonly number[];
  /** By place in `offers`: the reasons that lead there, where all of them are shown. */
  readonly askedBy: readonly (readonly string[])[];
}

const known = new WeakMap<Flow, FlowPlan>();

export function flowPlan(flow: Flow): FlowPlan {
  let plan = known.get(flow);
  if (!plan) {
    plan = planOf(flow);
    known.set(flow, plan);
  }
  return plan;
}

function planOf(flow: Flow): FlowPlan {
  const offers = Object.entries(flow.offers).map(([id, offer]) => ({
    id,
    offer,
    kind: kindOf(offer),
    needsName: bringsName(offer),
  }));
  const place = new Map(offers.map(({ id }, index) => [id, index]));
  const places = (ids: readonly string[]) => [...new Set(ids)].flatMap((id) => place.get(id) ?? []);
  // What is answered after the cancellation leads to nothing any more.
  const leadsTo = flow.question?.asked === 'after' ? () => [] : places;
  const reasons = flow.reasons.map((reason): PlannedReason => {
    const followUp = followUpOf(reason);
    return {
      reason,
      id: reason.id,
      offers: leadsTo(reason.offers),
      options:
        followUp?.kind === 'choice'
          ? followUp.options.flatMap((option) =>
              typeof option !== 'string' && option.offers
                ? [{ id: option.id, offers: leadsTo(option.offers) }]
                : [],
            )
          : [],
    };
  });
  return {
    offers,
    reasons,
    upFront: places(flow.upFront?.offers ?? []),
    askedBy: askedBy(reasons, offers.length),
  };
}

function bringsName(offer: Offer): boolean {
  const { title, body, when: _when, ...rest } = offer;
  const hasStandard = kindOf(offer).done === undefined;
  return wordsIn(hasStandard ? rest : [rest, title, body]).some(needsName);
}

const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsIn)
      : [];

/** By place of an offer: the reasons that lead there, in order. */
export function askedBy(reasons: readonly PlannedReason[], offers: number): string[][] {
  const asked = Array.from({ length: offers }, (): string[] => []);
  for (const { id, offers, options } of reasons) {
    for (const places of [offers, ...options.map((option) => option.offers)]) {
      for (const at of places) if (asked[at]?.at(-1) !== id) asked[at]?.push(id);
    }
  }
  return asked;
}
