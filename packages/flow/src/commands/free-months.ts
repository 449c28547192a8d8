import type { Command } from '../schema/command.ts';
import type { CommandKind } from './command-kind.ts';
import { sameInstant } from './same-instant.ts';

type FreeMonthsCommand = Extract<Command, { kind: 'free_months' }>;

export const freeMonths: CommandKind<FreeMonthsCommand> = {
  kind: 'free_months',
  terms: (command, { subscription }, say) => [
    { id: 'free-until', label: say.text('terms.freeUntil'), value: say.day(command.nextChargeAt) },
    {
      id: 'next-charge',
      label: say.text('terms.nextCharge'),
      value: say.text('terms.chargeOn', {
        price: say.money(subscription.price),
        date: say.day(command.nextChargeAt),
      }),
    },
    {
      id: 'after',
      label: say.text('terms.priceAfter'),
      value: say.perInterval(subscription.price, subscription.interval),
    },
    { id: 'cancel', label: say.text('terms.howToCancel'), value: say.text('terms.anyTime') },
  ],
  done: (command, _subject, say) => ({
    title: say.text('saved.free_months.title'),
    body: [say.text('saved.free_months.body', { nextCharge: say.day(command.nextChargeAt) })],
  }),
  receipt: (command, _subject, say) =>
    say.text('receipt.did.free_months', { duration: say.months(command.months) }),
  isReached: (command, state) => sameInstant(state.nextChargeAt, command.nextChargeAt),
};
