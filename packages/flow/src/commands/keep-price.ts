import type { Command } from '../schema/command.ts';
import { nextCharge } from './charge-at.ts';
import { type CommandKind, tellsEverything } from './command-kind.ts';
import { howToCancel, nextChargeLine } from './lines.ts';
import { sameInstant } from './same-instant.ts';
import { termsFrom } from './terms.ts';

type KeepPriceCommand = Extract<Command, { kind: 'keep_price' }>;

export const keepPrice: CommandKind<KeepPriceCommand> = {
  kind: 'keep_price',
  tells: tellsEverything,
  changesSubscription: true,
  terms: ({ until }, { subscription }) => termsFrom(subscription, { until, saves: 0 }),
  lines: (command, { subscription }, say) => [
    {
      id: 'price',
      label: say.text('terms.keptPrice'),
      value: say.perInterval(command.price, command.interval),
    },
    { id: 'until', label: say.text('terms.keptUntil'), value: say.day(command.until) },
    { id: 'after', label: say.text('terms.thereafter'), value: say.text('terms.listPrice') },
    nextChargeLine(nextCharge(subscription), subscription.currentPeriodEnd, say),
    howToCancel(say),
  ],
  done: (command, _subject, say) => ({
    title: say.text('saved.keep_price.title'),
    body: [
      say.text('saved.keep_price.body', {
        keptPrice: say.perInterval(command.price, command.interval),
        until: say.day(command.until),
      }),
    ],
  }),
  receipt: (command, _subject, say) => say.text('receipt.did.keep_price', { until: say.day(command.until) }),
  isReached: (command, state) => sameInstant(state.priceKeptUntil, command.until),
};
