import type { Command } from '../schema/command.ts';
import type { CommandKind, CommandSubject } from './command-kind.ts';

type ChangePlanCommand = Extract<Command, { kind: 'change_plan' }>;

const nameOf = (command: ChangePlanCommand, { plans }: CommandSubject): string =>
  plans.find((plan) => plan.id === command.plan)?.name ?? command.plan;

export const changePlan: CommandKind<ChangePlanCommand> = {
  kind: 'change_plan',
  terms: (command, { subscription }, say) => [
    { id: 'from', label: say.text('terms.startsOn'), value: say.day(command.at) },
    {
      id: 'price',
      label: say.text('terms.newPrice'),
      value: say.perInterval(command.price, command.interval),
    },
    {
      id: 'before',
      label: say.text('terms.insteadOf'),
      value: say.perInterval(subscription.price, subscription.interval),
    },
    {
      id: 'next-charge',
      label: say.text('terms.nextCharge'),
      value: say.text('terms.chargeOn', { price: say.money(command.price), date: say.day(command.at) }),
    },
    { id: 'cancel', label: say.text('terms.howToCancel'), value: say.text('terms.anyTime') },
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
    say.text('receipt.did.change_plan', { newPlan: nameOf(command, subject) }),
  isReached: (command, state) => {
    const reached = state.scheduledPlan ?? { plan: state.plan, price: state.price };
    return (
      reached.plan === command.plan &&
      reached.price.amount === command.price.amount &&
      reached.price.currency === command.price.currency
    );
  },
};
