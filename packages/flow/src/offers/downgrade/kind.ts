import { type OfferKind, unavailable } from '../offer-kind.ts';
import type { DowngradeOffer } from './schema.ts';
import { toInterval, toPlans } from './to-plans.ts';
import { toSeats } from './to-seats.ts';

export const downgrade: OfferKind<DowngradeOffer, 'change_plan' | 'change_seats'> = {
  kind: 'downgrade',
  commands: ['change_plan', 'change_seats'],
  isGift: false,
  countsFromNextCharge: true,
  lint: (offer) => ({
    changesMoney: true,
    leadsElsewhere: false,
    mayBindLonger: offer.allowLongerTerm,
  }),
  decide(offer, subject) {
    const { status } = subject.subscription;
    if (status !== 'active' && status !== 'trialing') {
      return unavailable(`a subscription that is ${status} cannot change plans`);
    }
    if (offer.seats) return toSeats(offer.seats, subject);
    if (offer.interval) return toInterval(offer.interval, subject, offer.allowLongerTerm);
    return toPlans(offer.plans ?? [], subject, offer.allowLongerTerm);
  },
  words(offer, say) {
    if (offer.seats) {
      return {
        title: say.text('offer.seats.title'),
        body: say.text('offer.seats.body'),
        legend: say.text('offer.seats.legend'),
      };
    }
    if (offer.interval) {
      return {
        title: say.text(`offer.interval.${offer.interval}.title`),
        body: say.text(`offer.interval.${offer.interval}.body`),
        legend: say.text('offer.interval.legend'),
      };
    }
    return {
      title: say.text('offer.downgrade.title'),
      body: say.text('offer.downgrade.body'),
      legend: say.text('offer.downgrade.legend'),
    };
  },
  choice({ command }, offer, { plans }, say) {
    const highlight = say.perInterval(command.price, command.interval);
    if (command.kind === 'change_seats') {
      const { seats } = command;
      return {
        label: say.text('offer.seats.choice', { seats }),
        accept: say.text('offer.seats.accept', { seats }),
        highlight,
      };
    }
    if (offer.interval) {
      const accept = say.text(`offer.interval.${offer.interval}.accept`);
      return { label: highlight, accept, highlight };
    }
    const described = offer.plans?.find(
      (entry) => (typeof entry === 'string' ? entry : entry.id) === command.plan,
    );
    const name = plans.find((plan) => plan.id === command.plan)?.name ?? command.plan;
    const lists = typeof described === 'object' ? described : undefined;
    return {
      label: name,
      accept: say.text('offer.downgrade.accept', { plan: name }),
      highlight,
      ...(lists?.keeps && { keeps: lists.keeps.map((text) => say.own(text)) }),
      ...(lists?.givesUp && { givesUp: lists.givesUp.map((text) => say.own(text)) }),
    };
  },
};
