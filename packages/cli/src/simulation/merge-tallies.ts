import { addTo, type Counts, type FlowTally, type OfferTally, type Tally } from './tally.ts';

/** Adds what was counted elsewhere, with the same flows. */
export function mergeInto(tally: Tally, other: Tally): void {
  tally.customers += other.customers;
  tally.withoutFlow += other.withoutFlow;
  for (const [index, flow] of tally.flows.entries()) {
    const from = other.flows[index];
    if (from) mergeFlow(flow, from);
  }
}

function mergeFlow(flow: FlowTally, other: FlowTally): void {
  flow.customers += other.customers;
  flow.withoutOffer += other.withoutOffer;
  mergeCounts(flow.giftsAtMost, other.giftsAtMost);
  for (const [segment, from] of pairs(flow.segments, other.segments)) {
    segment.customers += from.customers;
    mergeCounts(segment.also, from.also);
  }
  for (const [reason, from] of pairs(flow.reasons, other.reasons)) {
    reason.customers += from.customers;
    reason.withoutOffer += from.withoutOffer;
  }
  for (const [offer, from] of pairs(flow.offers, other.offers)) mergeOffer(offer, from);
}

function mergeOffer(offer: OfferTally, other: OfferTally): void {
  offer.customers += other.customers;
  offer.upFront += other.upFront;
  mergeCounts(offer.reasons, other.reasons);
  mergeCounts(offer.savesAtMost, other.savesAtMost);
  for (const [code, { customers, example }] of Object.entries(other.causes)) {
    const before = offer.causes[code];
    offer.causes[code] = before
      ? {
          customers: before.customers + customers,
          // The first in the file, however many counted at the same time.
          example: before.example.line < example.line ? before.example : example,
        }
      : { customers, example };
  }
}

function mergeCounts(counts: Counts, other: Counts): void {
  for (const [name, count] of Object.entries(other)) addTo(counts, name, count);
}

const pairs = <T>(record: Record<string, T>, other: Record<string, T>): [T, T][] =>
  Object.entries(record).flatMap(([id, one]): [T, T][] => {
    const two = other[id];
    return two === undefined ? [] : [[one, two]];
  });
