import { isUpFront } from './is-up-front.ts';
import type { FlowMap, FlowState } from './vocabulary.ts';

/** What decides which offers a screen shows. */
export type OffersAt = Pick<FlowState, 'answer' | 'declined' | 'passed' | 'trail'>;

/**
 * The offers of this screen: those before the question, or those that the given answer leads to. Declined ones
 * too: whoever is here again has gone back to them.
 */
export function offersFor(map: FlowMap, state: OffersAt): readonly string[] {
  return isUpFront(state, map)
    ? (map.upFront?.offers ?? [])
    : offersAfter(map, { ...state, declined: false });
}

/**
 * The offers that the given answer leads to; none without an answer, none that was declined, and none of a
 * kind that was passed by already.
 */
export function offersAfter(
  map: FlowMap,
  { answer, declined, passed }: Omit<OffersAt, 'trail'>,
): readonly string[] {
  const reason = map.reasons.find(({ id }) => id === answer?.reason);
  if (declined || !reason) return [];
  const option = reason.followUp?.options?.find(({ id }) => id === answer?.followUp);
  const offers = option?.offers ?? reason.offers;
  if (passed.length === 0) return offers;
  const kindOf = (id: string) => map.offers?.[id]?.kind ?? id;
  const kinds = new Set(passed.map(kindOf));
  return offers.filter((id) => !passed.includes(id) && !kinds.has(kindOf(id)));
}
