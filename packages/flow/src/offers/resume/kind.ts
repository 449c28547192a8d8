import { isReached } from '../../text/calendar.ts';
import { type OfferKind, unavailable } from '../offer-kind.ts';
import type { ResumeOffer } from './schema.ts';

/** Hosts write a day like 31 December 9999 for a subscription that is paid for good. */
const NEVER = '9900';

export const resume: OfferKind<ResumeOffer, 'resume'> = {
  kind: 'resume',
  commands: ['resume'],
  isGift: false,
  // Where the paid period has ended, what follows is due on the day it starts again.
  countsFromNextCharge: false,
  lint: () => ({ changesMoney: true, leadsElsewhere: false, mayBindLonger: false }),
  decide(_offer, { subscription: { status, currentPeriodEnd }, now }) {
    if (status !== 'paused') return unavailable(`a subscription that is ${status} need not start again`);
    if (currentPeriodEnd >= NEVER) {
      return unavailable('the subscription is paid for good, and no charge follows');
    }
    const nextChargeAt = isReached(currentPeriodEnd, now) ? now : currentPeriodEnd;
    return { available: true, choices: [{ id: 'only', command: { kind: 'resume', nextChargeAt } }] };
  },
  words: (_offer, say) => ({
    title: say.text('offer.resume.title'),
    body: say.text('offer.resume.body'),
    legend: say.text('offer.resume.legend'),
  }),
  choice: (_choice, _offer, _subject, say) => ({
    label: say.text('offer.resume.accept'),
    accept: say.text('offer.resume.accept'),
  }),
};
