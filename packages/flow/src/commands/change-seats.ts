import type { Command } from '../schema/command.ts';
import { type CommandKind, tellsEverything } from './command-kind.ts';
import { howToCancel, insteadOf, newPrice, nextChargeLine, startsOn, withPrice } from './lines.ts';
import { termsOfNewPrice } from './terms.ts';

type ChangeSeatsCommand = Extract<Command, { kind: 'change_seats' }>;

export const changeSeats: CommandKind<ChangeSeatsCommand> = {
  kind: 'change_seats',
  tells: tellsEverything,
  changesSubscription: true,
  terms: (command, { subscription }) => termsOfNewPrice(command, subscription),
  lines: (command, subject, say) => [
    startsOn(command.at, say),
    {
      id: 'seats',
      label: say.text('terms.seats'),
      value: say.text('offer.seats.choice', { seats: command.seats }),
    },
    newPrice(command.price, command.interval, say),
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
  receipt: (command, _subject, say) =>
    withPrice(say.text('receipt.did.change_seats', { seats: command.seats }), command, say),
  isReached: (command, state) => (state.scheduledSeats?.seats ?? state.seats) === command.seats,
};
