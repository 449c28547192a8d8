import type { Command } from '../schema/command.ts';
import { aYear } from './a-year.ts';
import { type CommandKind, tellsEverything } from './command-kind.ts';
import { howToCancel, insteadOf, nextChargeLine } from './lines.ts';
import { termsFrom } from './terms.ts';
import { yearAhead } from './year-ahead.ts';

type ChangeSeatsCommand = Extract<Command, { kind: 'change_seats' }>;

export const changeSeats: CommandKind<ChangeSeatsCommand> = {
  kind: 'change_seats',
  tells: tellsEverything,
  changesSubscription: true,
  terms: ({ price, interval, at }, { subscription }) =>
    termsFrom(subscription, {
      from: at,
      nextChargeAt: at,
      nextCharge: price,
      priceAfter: price,
      saves: yearAhead(subscription) - aYear(price.amount, interval),
    }),
  lines: (command, subject, say) => [
    { id: 'from', label: say.text('terms.startsOn'), value: say.day(command.at) },
    {
      id: 'seats',
      label: say.text('terms.seats'),
      value: say.text('offer.seats.choice', { seats: command.seats }),
    },
    {
      id: 'price',
      label: say.text('terms.newPrice'),
      value: say.perInterval(command.price, command.interval),
    },
    insteadOf(subject, say),
    nextChargeLine(command.price, command.at, say),
    howToCancel(say),
  ],
  done: (command, _subject, say) => ({
    title: say.text('saved.change_seats.title'),
    body: [
      say.text('saved.change_seats.body', {
        from: say.day(command.at),
        seats: command.seats,
        newPrice: say.perInterval(command.price, command.interval),
      }),
    ],
  }),
  receipt: (command, _subject, say) => say.text('receipt.did.change_seats', { seats: command.seats }),
  isReached: (command, state) => (state.scheduledSeats?.seats ?? state.seats) === command.seats,
};
