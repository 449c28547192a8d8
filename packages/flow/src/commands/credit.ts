import type { Command } from '../schema/command.ts';
import { nextCharge } from './charge-at.ts';
import { type CommandKind, tellsEverything } from './command-kind.ts';
import { howToCancel, insteadOf, nextChargeLine, priceAfter } from './lines.ts';
import { reducedPrice } from './reduced-price.ts';
import { termsFrom } from './terms.ts';
import { yearAhead } from './year-ahead.ts';

type CreditCommand = Extract<Command, { kind: 'credit' }>;

export const credit: CommandKind<CreditCommand> = {
  kind: 'credit',
  tells: tellsEverything,
  changesSubscription: true,
  terms: ({ amount }, { subscription }) => {
    const next = nextCharge(subscription);
    return termsFrom(subscription, {
      nextCharge: reducedPrice(next, { amountOff: amount }),
      saves: Math.min(amount.amount, yearAhead(subscription)),
    });
  },
  lines: (command, subject, say) => [
    { id: 'credit', label: say.text('terms.credit'), value: say.money(command.amount) },
    { id: 'lasts', label: say.text('terms.creditLasts'), value: say.text('terms.usedUp') },
    nextChargeLine(
      reducedPrice(nextCharge(subject.subscription), { amountOff: command.amount }),
      subject.subscription.currentPeriodEnd,
      say,
    ),
    insteadOf(subject, say),
    priceAfter(subject, say),
    howToCancel(say),
  ],
  done: (command, { subscription }, say) => ({
    title: say.text('saved.credit.title'),
    body: [
      // What is more than a charge does not all come off the next one.
      command.amount.amount > nextCharge(subscription).amount
        ? say.text('offer.credit.body')
        : say.text('saved.credit.body', {
            amount: say.money(command.amount),
            nextCharge: say.day(subscription.currentPeriodEnd),
          }),
    ],
  }),
  receipt: (command, _subject, say) => say.text('receipt.did.credit', { amount: say.money(command.amount) }),
  /** A balance moves with every charge, so that the host has it is told by the action's id. */
  isReached: () => true,
};
