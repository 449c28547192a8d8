import type { Command } from '../../schema/command.ts';
import { isReached, plusDays, plusMonths } from '../../text/calendar.ts';
import { type DecidedChoice, type OfferKind, unavailable } from '../offer-kind.ts';
import { nextDay } from './next-day.ts';
import type { PauseOffer } from './schema.ts';

/** Days. */
const SHORTEST_MONTH = 28;

/** Longer than this is not a break any more. */
const LONGEST_MONTHS = 24;

type Choice = DecidedChoice<Extract<Command, { kind: 'pause' }>>;

export const pause: OfferKind<PauseOffer, 'pause'> = {
  kind: 'pause',
  commands: ['pause'],
  isGift: false,
  countsFromNextCharge: true,
  lint: () => ({ changesMoney: true, ends: true, leadsElsewhere: false, mayBindLonger: false }),
  decide(offer, { subscription }) {
    if (subscription.status !== 'active') {
      return unavailable(`a subscription that is ${subscription.status} cannot be paused`);
    }
    const from = subscription.currentPeriodEnd;
    const choices: Choice[] = [];
    for (const { id, months } of lengthsOf(offer)) {
      choices.push(choice(id, offer, from, plusMonths(from, months), months));
    }
    for (const day of offer.until ?? []) {
      const resumesAt = nextDay(day, plusDays(from, 1));
      if (!resumesAt || resumesAt > plusMonths(from, LONGEST_MONTHS)) continue;
      const id = `until-${resumesAt.slice(0, 10)}`;
      if (!choices.some((other) => other.id === id)) choices.push(choice(id, offer, from, resumesAt));
    }
    return choices.length > 0
      ? { available: true, choices }
      : unavailable(`none of its days lies within ${LONGEST_MONTHS} months after the paid period`);
  },
  words: (_offer, say) => ({
    title: say.text('offer.pause.title'),
    body: say.text('offer.pause.body'),
    legend: say.text('offer.pause.legend'),
  }),
  choice({ command }, _offer, _subject, say) {
    if (command.months === undefined) {
      const date = say.day(command.resumesAt);
      return {
        label: say.text('offer.pause.choiceUntil', { date }),
        accept: say.text('offer.pause.acceptUntil', { date }),
      };
    }
    const duration = say.months(command.months);
    return {
      label: say.text('offer.pause.choice', { duration }),
      accept: say.text('offer.pause.accept', { duration }),
    };
  },
};

interface Length {
  readonly id: string;
  readonly months: number;
}

const lengths = new WeakMap<PauseOffer, readonly Length[]>();

/** Shortest first, each once; sorted once an offer, not once a customer. */
function lengthsOf(offer: PauseOffer): readonly Length[] {
  let sorted = lengths.get(offer);
  if (!sorted) {
    const each = [...new Set(offer.months)].sort((a, b) => a - b);
    sorted = each.map((months) => ({ id: `months-${months}`, months }));
    lengths.set(offer, sorted);
  }
  return sorted;
}

function choice(
  id: string,
  { remindDaysBefore }: PauseOffer,
  from: string,
  resumesAt: string,
  months?: number,
): Choice {
  const before = plusDays(resumesAt, -remindDaysBefore);
  // A reminder ahead of the break, or of today, would remind of nothing.
  const isShort = remindDaysBefore >= SHORTEST_MONTH * (months ?? 0);
  const remindAt = isShort && isReached(before, from) ? from : before;
  return {
    id,
    command:
      months === undefined
        ? { kind: 'pause', from, resumesAt, remindAt }
        : { kind: 'pause', months, from, resumesAt, remindAt },
  };
}
