import type { ReasonView, SessionView } from '@partwell/flow/schema';

type Offering = Pick<SessionView, 'reasons' | 'offers' | 'upFront' | 'standing'>;

/** A view in which nothing is offered, and everything else is as it was: the question, and every way out. */
export const withoutOffers = <V extends Offering>({ upFront: _upFront, standing, ...view }: V) => ({
  ...view,
  ...(standing && { standing: { state: standing.state, title: standing.title, body: standing.body } }),
  reasons: view.reasons.map(withoutItsOffers),
  offers: {},
});

const withoutItsOffers = ({ followUp, ...reason }: ReasonView): ReasonView => ({
  ...reason,
  ...(followUp && {
    followUp:
      followUp.kind === 'choice'
        ? { ...followUp, options: followUp.options.map(({ id, label }) => ({ id, label })) }
        : followUp,
  }),
  offers: [],
});
