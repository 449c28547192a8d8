import type { Command } from '../schema/command.ts';
import type { Speaker } from '../text/speaker.ts';
import { chargesAYear } from './a-year.ts';
import { type CommandKind, tellsEverything } from './command-kind.ts';
import { howToCancel, insteadOf, nextChargeLine } from './lines.ts';
import { reducedPrice } from './reduced-price.ts';
import { sameInstant } from './same-instant.ts';
import { termsFrom } from './terms.ts';

type DiscountCommand = Extract<Command, { kind: 'discount' }>;

/** "20%" or "€5", as the subscriber reads it. */
export const reductionOf = (
  command: Pick<DiscountCommand, 'percentOff' | 'amountOff'>,
  say: Speaker,
): string => (command.amountOff ? say.money(command.amountOff) : say.percent(command.percentOff ?? 0));

export const discount: CommandKind<DiscountCommand> = {
  kind: 'discount',
  tells: tellsEverything,
  changesSubscription: true,
  terms: (command, { subscription }) => {
    const { price, interval } = subscription;
    const reduced = reducedPrice(price, command);
    const inAYear = chargesAYear(interval);
    return termsFrom(subscription, {
      from: command.from,
      until: command.until,
      nextCharge: reduced,
      priceAfter: command.charges === null ? reduced : price,
      saves: (price.amount - reduced.amount) * Math.min(command.charges ?? inAYear, inAYear),
    });
  },
  lines: (command, subject, say) => [
    { ...nextChargeLine(reducedPrice(subject.subscription.price, command), command.from, say), end: true },
    insteadOf(subject, say),
    {
      id: 'lasts',
      label: say.text('terms.lasts'),
      value:
        command.charges === null
          ? say.text('terms.forever')
          : say.text('terms.charges', { charges: command.charges }),
    },
    ...(command.until === null
      ? []
      : [
          {
            id: 'after',
            label: say.text('terms.priceAfter'),
            value: say.text('terms.chargeOn', {
              price: say.money(subject.subscription.price),
              date: say.day(command.until),
            }),
            end: true as const,
          },
        ]),
    howToCancel(say),
  ],
  done: (command, _subject, say) => ({
    title: say.text('saved.discount.title'),
    body: [say.text('saved.discount.body', { from: say.day(command.from) })],
  }),
  receipt: (command, _subject, say) =>
    say.text('receipt.did.discount', { reduction: reductionOf(command, say) }),
  isReached: (command, state) =>
    state.discount !== null &&
    state.discount.percentOff === command.percentOff &&
    state.discount.amountOff?.amount === command.amountOff?.amount &&
    (command.until === null
      ? state.discount.until === null
      : sameInstant(state.discount.until, command.until)),
};
