import { reductionOf } from '../../commands/discount.ts';
import type { Speaker } from '../../text/speaker.ts';
import type { ChoiceWords } from '../offer-kind.ts';
import type { TierCommand } from './tier-command.ts';

type Words = {
  readonly [K in TierCommand['kind']]: (
    command: Extract<TierCommand, { kind: K }>,
    say: Speaker,
  ) => ChoiceWords;
};

/** What each thing a tier may give is called, on its label and its button. */
const words: Words = {
  discount(command, say) {
    const reduction = reductionOf(command, say);
    return figure(
      say.text('highlight.reduction', { reduction }),
      say.text('offer.loyalty.acceptReduction', { reduction }),
    );
  },
  free_months({ months }, say) {
    const duration = say.months(months);
    return figure(
      say.text('highlight.free', { duration }),
      say.text('offer.loyalty.acceptFree', { duration }),
    );
  },
  credit(command, say) {
    const amount = say.money(command.amount);
    return figure(
      say.text('highlight.credit', { amount }),
      say.text('offer.loyalty.acceptCredit', { amount }),
    );
  },
  keep_price({ price, interval, until }, say) {
    const date = say.day(until);
    return {
      label: say.text('receipt.did.keep_price', { until: date }),
      accept: say.text('offer.loyalty.acceptKeptPrice', { until: date }),
      highlight: say.perInterval(price, interval),
    };
  },
  perk: ({ name }, say) => figure(name, say.text('offer.loyalty.acceptPerk', { perk: name })),
};

const figure = (highlight: string, accept: string): ChoiceWords => ({ label: highlight, accept, highlight });

export const tierWords = (command: TierCommand, say: Speaker): ChoiceWords =>
  (words[command.kind] as (command: TierCommand, say: Speaker) => ChoiceWords)(command, say);
