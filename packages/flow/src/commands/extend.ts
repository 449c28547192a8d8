import type { Command } from '../schema/command.ts';
import { chargeAt } from './charge-at.ts';
import { type CommandKind, tellsEverything } from './command-kind.ts';
import { howToCancel, nextChargeLine, priceAfter } from './lines.ts';
import { sameInstant } from './same-instant.ts';
import { termsFrom } from './terms.ts';
import { worthOfDays } from './year-ahead.ts';

type ExtendCommand = Extract<Command, { kind: 'extend' }>;

export const extend: CommandKind<ExtendCommand> = {
  kind: 'extend',
  tells: tellsEverything,
  changesSubscription: true,
  terms: ({ days, until }, { subscription }) =>
    termsFrom(subscription, {
      until,
      nextChargeAt: until,
      nextCharge: chargeAt(subscription, until),
      saves: worthOfDays(subscription, days),
    }),
  lines: (command, subject, say) => [
    {
      id: 'before',
      label: say.text('terms.insteadOf'),
      value: say.day(subject.subscription.currentPeriodEnd),
      end: true,
    },
    {
      id: 'until',
      label: say.text(command.of === 'trial' ? 'terms.trialUntil' : 'terms.paidUntil'),
      value: say.day(command.until),
      end: true,
    },
    nextChargeLine(chargeAt(subject.subscription, command.until), command.until, say),
    priceAfter(subject, say),
    howToCancel(say),
  ],
  done: (command, _subject, say) => ({
    title: say.text(`saved.extend.${command.of}.title`),
    body: [say.text(`saved.extend.${command.of}.body`, { until: say.day(command.until) })],
  }),
  receipt: (command, _subject, say) => say.text('receipt.did.extend', { days: command.days }),
  isReached: (command, state) =>
    sameInstant(state.nextChargeAt, command.until) || sameInstant(state.currentPeriodEnd, command.until),
};
