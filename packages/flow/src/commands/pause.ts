import type { Command } from '../schema/command.ts';
import { calendarDays } from '../text/calendar.ts';
import { chargeAt } from './charge-at.ts';
import { type CommandKind, tellsEverything } from './command-kind.ts';
import { howToCancel } from './lines.ts';
import { sameInstant } from './same-instant.ts';
import { termsFrom } from './terms.ts';
import { worthOfDays, worthOfMonths } from './year-ahead.ts';

type PauseCommand = Extract<Command, { kind: 'pause' }>;

export const pause: CommandKind<PauseCommand> = {
  kind: 'pause',
  tells: tellsEverything,
  changesSubscription: true,
  terms: ({ months, from, resumesAt }, { subscription }) =>
    termsFrom(subscription, {
      from,
      until: resumesAt,
      nextChargeAt: resumesAt,
      nextCharge: chargeAt(subscription, resumesAt),
      saves:
        months === undefined
          ? worthOfDays(subscription, calendarDays(from, resumesAt))
          : worthOfMonths(subscription, months),
    }),
  lines: (command, { subscription }, say) => [
    { id: 'from', label: say.text('terms.pausedFrom'), value: say.day(command.from), end: true },
    {
      id: 'during',
      label: say.text('terms.whilePaused'),
      value: say.money({ amount: 0, currency: subscription.price.currency }),
    },
    { id: 'resumes', label: say.text('terms.resumes'), value: say.day(command.resumesAt), end: true },
    {
      id: 'price',
      label: say.text('terms.priceThen'),
      value: say.perInterval(chargeAt(subscription, command.resumesAt), subscription.interval),
    },
    ...(command.remindAt
      ? [
          {
            id: 'reminder',
            label: say.text('terms.reminder'),
            value: say.text('terms.reminderOn', { date: say.day(command.remindAt) }),
          },
        ]
      : []),
    howToCancel(say),
  ],
  done: (command, _subject, say) => ({
    title: say.text('saved.pause.title'),
    body: [
      say.text('saved.pause.body', { from: say.day(command.from), resumes: say.day(command.resumesAt) }),
    ],
  }),
  receipt: (command, _subject, say) =>
    command.months === undefined
      ? say.text('receipt.did.pauseUntil', { resumes: say.day(command.resumesAt) })
      : say.text('receipt.did.pause', { duration: say.months(command.months) }),
  isReached: (command, state) => sameInstant(state.pausedUntil, command.resumesAt),
};
