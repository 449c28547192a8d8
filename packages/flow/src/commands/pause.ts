import type { Command } from '../schema/command.ts';
import type { CommandKind } from './command-kind.ts';
import { sameInstant } from './same-instant.ts';

type PauseCommand = Extract<Command, { kind: 'pause' }>;

export const pause: CommandKind<PauseCommand> = {
  kind: 'pause',
  terms: (command, { subscription }, say) => [
    { id: 'from', label: say.text('terms.pausedFrom'), value: say.day(command.from) },
    {
      id: 'during',
      label: say.text('terms.whilePaused'),
      value: say.money({ amount: 0, currency: subscription.price.currency }),
    },
    { id: 'resumes', label: say.text('terms.resumes'), value: say.day(command.resumesAt) },
    {
      id: 'price',
      label: say.text('terms.priceThen'),
      value: say.perInterval(subscription.price, subscription.interval),
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
    { id: 'cancel', label: say.text('terms.howToCancel'), value: say.text('terms.anyTime') },
  ],
  done: (command, _subject, say) => ({
    title: say.text('saved.pause.title'),
    body: [
      say.text('saved.pause.body', { from: say.day(command.from), resumes: say.day(command.resumesAt) }),
    ],
  }),
  receipt: (command, _subject, say) =>
    say.text('receipt.did.pause', { duration: say.months(command.months) }),
  isReached: (command, state) => sameInstant(state.pausedUntil, command.resumesAt),
};
