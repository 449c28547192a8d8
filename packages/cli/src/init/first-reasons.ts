import type { FlowInput } from '@partwell/flow/schema';
import { firstOffers, type OfferId } from './first-offers.ts';

type ReasonInput = NonNullable<FlowInput['reasons']>[number];

/** The usual reasons, and which offers help with each, best first. */
const usual: readonly (Omit<ReasonInput, 'offers'> & { readonly offers: readonly OfferId[] })[] = [
  { id: 'too-expensive', offers: ['loyalty', 'downgrade', 'pause'] },
  { id: 'life-change', situation: true, offers: ['pause', 'downgrade'] },
  { id: 'not-using', offers: ['pause', 'downgrade'] },
  { id: 'missing-feature', followUp: { kind: 'text' }, offers: ['contact'] },
  { id: 'support', offers: ['contact'] },
  { id: 'no-longer-needed', offers: [] },
  { id: 'other', offers: [] },
  { id: 'prefer-not-to-say', offers: [] },
];

/** The reasons of a first flow, each leading to those of its offers that the flow has. */
export function firstReasons(chosen: readonly OfferId[]): ReasonInput[] {
  return usual.map(({ offers, ...reason }) => {
    const ids = offers.filter((kind) => chosen.includes(kind)).map((kind) => firstOffers[kind].id);
    return ids.length > 0 ? { ...reason, offers: ids } : reason;
  });
}
