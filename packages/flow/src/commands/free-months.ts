import type { Command } from '../schema/command.ts';
import { chargeAt } from './charge-at.ts';
import { type CommandKind, tellsEverything } from './command-kind.ts';
import { howToCancel, nextChargeLine, priceAfter } from './lines.ts';
import { sameInstant } from './same-instant.ts';
import { termsFrom } from './terms.ts';
import { worthOfMonths } from './year-ahead.ts';

type FreeMonthsCommand = Extract<Command, { kind: 'free_months' }>;

export const freeMonths: CommandKind<FreeMonthsCommand> = {
  kind: 'free_months',
  tells: tellsEverything,
  changesSubscription: true,
  terms: ({ months, nextChargeAt }, { subscription }) =>
    termsFrom(subscription, {
      until: nextChargeAt,
      nextChargeAt,
      nextCharge: chargeAt(subscription, nextChargeAt),
      saves: worthOfMonths(subscription, months),
    }),
  lines: (command, subject, say) => [
    { id: 'free-until', label: say.text('terms.freeUntil'), value: say.day(command.nextChargeAt) },
    nextChargeLine(chargeAt(subject.subscription, command.nextChargeAt), command.nextChargeAt, say),
    priceAfter(subject, say),
    howToCancel(say),
  ],
  done: (command, _subject, say) => ({
    title: say.text('saved.free_months.title'),
    body: [say.text('saved.free_months.body', { nextCharge: say.day(command.nextChargeAt) })],
  }),
  receipt: (command, _subject, say) =>
    say.text('receipt.did.free_months', { duration: say.months(command.months) }),
  isReached: (command, state) => sameInstant(state.nextChargeAt, command.nextChargeAt),
};
