import type { SessionView } from '@partwell/flow/schema';
import type { Passage } from '../ports/storage/sessions.ts';
import { reasonsWith } from './reasons-with.ts';
import { withoutOffers } from './without-offers.ts';

type Offering = Pick<SessionView, 'reasons' | 'offers' | 'upFront' | 'permission' | 'standing'>;

/**
 * A view without what its subscriber has said no to in this session, as its events tell: offers that were declined, those
 * before the question that were passed by with others of their kind, and the question whether any may be made.
 *
 * A dialog that is open knows this by itself; one that is opened again begins anew.
 */
export const withoutTurnedDown = <V extends Offering>(view: V, passages: readonly Passage[]): V => {
  const shown = new Set(passages.map(({ step }) => step));
  const isPast = shown.has('confirm') || (view.upFront !== undefined && shown.has('reason'));
  // A no to the question is told by where it leads.
  const isUnwished = shown.has('permission') && !shown.has('offer') && isPast;
  if (isUnwished || passages.some(({ type }) => type === 'offers.declined')) return withoutOffers(view) as V;
  const { upFront, permission, ...rest } = view;
  const passed = isPast ? (upFront?.offers ?? []) : [];
  return {
    ...rest,
    ...(permission && !shown.has('offer') && { permission }),
    ...(upFront && !isPast && { upFront }),
    ...(passed.length > 0 && { reasons: reasonsWith(view.reasons, exceptKindsOf(passed, view.offers)) }),
  } as V;
};

/** The offers of a list that are none of these, nor of their kind. */
const exceptKindsOf =
  (passed: readonly string[], offers: Offering['offers']) =>
  (ids: readonly string[]): string[] => {
    const kinds = new Set(passed.map((id) => offers[id]?.kind));
    return ids.filter((id) => !kinds.has(offers[id]?.kind));
  };
