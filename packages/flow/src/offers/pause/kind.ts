import { plusDays, plusMonths } from '../../text/calendar.ts';
import { type Choice, type OfferKind, unavailable } from '../offer-kind.ts';
import type { PauseOffer } from './schema.ts';

export const pause: OfferKind<PauseOffer> = {
  kind: 'pause',
  prepare(offer, { subscription }, say) {
    if (subscription.status !== 'active') {
      return unavailable(`a subscription that is ${subscription.status} cannot be paused`);
    }
    const from = subscription.currentPeriodEnd;
    const [first, ...rest] = [...new Set(offer.months)].sort((a, b) => a - b);
    if (first === undefined) return unavailable('the offer lists no lengths');

    const choiceFor = (months: number): Choice => {
      const resumesAt = plusMonths(from, months);
      const duration = say.months(months);
      return {
        id: `months-${months}`,
        label: say.text('offer.pause.choice', { duration }),
        accept: say.text('offer.pause.accept', { duration }),
        command: {
          kind: 'pause',
          months,
          from,
          resumesAt,
          remindAt: plusDays(resumesAt, -offer.remindDaysBefore),
        },
      };
    };
    return {
      available: true,
      words: {
        title: say.text('offer.pause.title'),
        body: say.text('offer.pause.body'),
        legend: say.text('offer.pause.legend'),
      },
      choices: [choiceFor(first), ...rest.map(choiceFor)],
    };
  },
};
