import {
  type Attributes,
  attributesOf,
  createConditions,
  isGift,
  type Resolution,
  resolve,
  selectFlow,
  type TraceEntry,
} from '@partwell/flow/eligibility';
import type { CustomerFacts, Flow } from '@partwell/flow/schema';
import { addTo, type FlowTally, type OfferTally, type Tally } from './tally.ts';

/** When and where decisions are made. Past acceptances and what was granted are not known of so many. */
export interface Moment {
  readonly now: string;
  readonly timeZone: string;
}

/** Decides for one more customer and counts what they would see. */
export function countCustomer(
  tally: Tally,
  flows: readonly Flow[],
  facts: CustomerFacts,
  line: number,
  { now, timeZone }: Moment,
): void {
  tally.customers++;
  const flow = selectFlow(flows, facts, now);
  const counted = flow && tally.flows[flows.indexOf(flow)];
  if (!counted) {
    tally.withoutFlow++;
    return;
  }
  counted.customers++;
  countSegments(counted, flow, attributesOf(facts, now));
  const resolution = resolve(flow, facts, { now, timeZone, cooldown: () => false });
  countReasons(counted, resolution);
  for (const entry of resolution.trace) {
    const offer = counted.offers[entry.offer];
    if (offer) countOffer(offer, entry, line, facts.customer.id);
  }
  countMoney(counted, flow, resolution, facts.subscription.price.currency);
}

function countSegments(counted: FlowTally, flow: Flow, attributes: Attributes): void {
  const conditions = createConditions(flow.segments, attributes);
  const holding = Object.keys(flow.segments).filter((id) => conditions.holds(id).holds);
  for (const id of holding) {
    const segment = counted.segments[id];
    if (!segment) continue;
    segment.customers++;
    for (const other of holding) if (other !== id) addTo(segment.also, other);
  }
}

function countReasons(counted: FlowTally, { reasons }: Resolution): void {
  for (const { id, offers, byOption } of reasons) {
    const reason = counted.reasons[id];
    if (!reason) continue;
    reason.customers++;
    const leads = offers.length > 0 || Object.values(byOption ?? {}).some((led) => led.length > 0);
    if (!leads) reason.withoutOffer++;
  }
}

function countOffer(offer: OfferTally, entry: TraceEntry, line: number, customer: string): void {
  const { given, code, why, reasons, upFront } = entry;
  if (!given) {
    const cause = offer.causes[code];
    if (cause) cause.customers++;
    else offer.causes[code] = { customers: 1, example: { line, customer, why } };
    return;
  }
  offer.customers++;
  if (upFront) offer.upFront++;
  for (const reason of reasons) addTo(offer.reasons, reason);
}

/** One customer takes one offer: of the gifts the dearest counts. */
function countMoney(counted: FlowTally, flow: Flow, { offers }: Resolution, currency: string): void {
  const given = Object.values(offers);
  if (given.length === 0) counted.withoutOffer++;
  let dearestGift = 0;
  for (const { id, choices } of given) {
    const written = flow.offers[id];
    const offer = counted.offers[id];
    if (!written || !offer) continue;
    let dearest = 0;
    for (const { terms } of choices) dearest = Math.max(dearest, terms.saves.amount);
    if (dearest > 0) addTo(offer.savesAtMost, currency, dearest);
    if (isGift(written)) dearestGift = Math.max(dearestGift, dearest);
  }
  if (dearestGift > 0) addTo(counted.giftsAtMost, currency, dearestGift);
}
