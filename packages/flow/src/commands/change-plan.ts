import type { Command } from '../schema/command.ts';
import { type CommandKind, type CommandSubject, tellsEverything } from './command-kind.ts';
import { howToCancel, insteadOf, newPrice, nextChargeLine, startsOn, withPrice } from './lines.ts';
import { termsOfNewPrice } from './terms.ts';

type ChangePlanCommand = Extract<Command, { kind: 'change_plan' }>;

const nameOf = (command: ChangePlanCommand, { plans }: CommandSubject): string =>
  plans.find((plan) => plan.id === command.plan && plan.interval === command.interval)?.name ?? command.plan;

export const changePlan: CommandKind<ChangePlanCommand> = {
  kind: 'change_plan',
  tells: tellsEverything,
  changesSubscription: true,
  terms: (command, { subscription }) => termsOfNewPrice(command, subscription),
  lines: (command, subject, say) => [
    startsOn(command.at, say),
    newPrice(command.price, command.interval, say),
    insteadOf(subject, say),
    ...(command.interval === subject.subscription.interval
      ? []
      : [
          {
            id: 'covers',
            label: say.text('terms.covers'),
            value: say.months(command.interval === 'year' ? 12 : 1),
          },
        ]),
    nextChargeLine(command.price, command.at, say),
    howToCancel(say),
  ],
  done: (command, subject, say) => ({
    title: say.text('saved.change_plan.title'),
    body: [
      say.text('saved.change_plan.body', {
        from: say.day(command.at),
        newPlan: nameOf(command, subject),
        newPrice: say.perInterval(command.price, command.interval),
      }),
    ],
  }),
  receipt: (command, subject, say) =>
    withPrice(say.text('receipt.did.change_plan', { newPlan: nameOf(command, subject) }), command, say),
  isReached: (command, state) => {
    const reached = state.scheduledPlan ?? { plan: state.plan, price: state.price };
    return (
      reached.plan === command.plan &&
      reached.price.amount === command.price.amount &&
      reached.price.currency === command.price.currency
    );
  },
};
