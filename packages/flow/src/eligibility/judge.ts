import { prepareOffer } from '../offers/index.ts';
import type { OfferSubject, Prepared } from '../offers/offer-kind.ts';
import type { Flow } from '../schema/flow.ts';
import type { Offer } from '../schema/offer.ts';
import type { Attributes } from './attributes.ts';
import type { CustomerVoice } from './customer-voice.ts';
import { holds } from './holds.ts';
import type { ResolveContext } from './resolution.ts';
import type { TraceEntry } from './trace.ts';

/** What becomes of one offer for one customer, whatever the reason it is looked at for. */
export interface Judgement {
  readonly prepared?: Prepared;
  readonly code: TraceEntry['code'];
  readonly why: string;
}

/** Condition first, then cooldown, then what its kind makes of it. */
export function judge(
  id: string,
  offer: Offer,
  flow: Flow,
  attributes: Attributes,
  subject: OfferSubject,
  { say }: CustomerVoice,
  { cooldown }: ResolveContext,
): Judgement {
  const held = holds(offer.when, flow, attributes);
  if (!held.holds) return { code: held.code, why: held.why };
  if (offer.cooldownDays !== undefined && cooldown(id, offer.kind, offer.cooldownDays)) {
    return { code: 'cooldown', why: `it was accepted within the last ${offer.cooldownDays} days` };
  }
  const prepared = prepareOffer(offer, subject, say);
  return prepared.available
    ? { prepared, code: 'given', why: 'eligible' }
    : { prepared, code: 'unavailable', why: prepared.why };
}
