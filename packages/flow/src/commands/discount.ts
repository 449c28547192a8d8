import type { Command } from '../schema/command.ts';
import type { Speaker } from '../text/speaker.ts';
import type { CommandKind } from './command-kind.ts';
import { reducedPrice } from './reduced-price.ts';
import { sameInstant } from './same-instant.ts';

type DiscountCommand = Extract<Command, { kind: 'discount' }>;

/** "20%" or "€5", as the subscriber reads it. */
export const reductionOf = (
  command: Pick<DiscountCommand, 'percentOff' | 'amountOff'>,
  say: Speaker,
): string => (command.amountOff ? say.money(command.amountOff) : say.percent(command.percentOff ?? 0));

export const discount: CommandKind<DiscountCommand> = {
  kind: 'discount',
  terms: (command, { subscription }, say) => [
    {
      id: 'next-charge',
      label: say.text('terms.nextCharge'),
      value: say.text('terms.chargeOn', {
        price: say.money(reducedPrice(subscription.price, command)),
        date: say.day(command.from),
      }),
    },
    {
      id: 'before',
      label: say.text('terms.insteadOf'),
      value: say.perInterval(subscription.price, subscription.interval),
    },
    {
      id: 'lasts',
      label: say.text('terms.lasts'),
      value: say.text('terms.charges', { charges: command.charges }),
    },
    {
      id: 'after',
      label: say.text('terms.priceAfter'),
      value: say.text('terms.chargeOn', {
        price: say.money(subscription.price),
        date: say.day(command.until),
      }),
    },
    { id: 'cancel', label: say.text('terms.howToCancel'), value: say.text('terms.anyTime') },
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
    sameInstant(state.discount.until, command.until),
};
