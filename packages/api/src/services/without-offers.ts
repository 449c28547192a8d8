import type { SessionView } from '@partwell/flow/schema';
import { reasonsWith } from './reasons-with.ts';

type Offering = Pick<SessionView, 'reasons' | 'offers' | 'upFront' | 'standing'>;

/** A view in which nothing is offered, and everything else is as it was: the question, and every way out. */
export const withoutOffers = <V extends Offering>({ upFront: _upFront, standing, ...view }: V) => ({
  ...view,
  ...(standing && { standing: { state: standing.state, title: standing.title, body: standing.body } }),
  reasons: reasonsWith(view.reasons, () => []),
  offers: {},
});
