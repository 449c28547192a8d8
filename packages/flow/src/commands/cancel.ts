import type { Command } from '../schema/command.ts';
import type { CommandKind } from './command-kind.ts';
import { termsFrom } from './terms.ts';

type CancelCommand = Extract<Command, { kind: 'cancel' }>;

export const cancel: CommandKind<CancelCommand> = {
  kind: 'cancel',
  tells: [],
  changesSubscription: true,
  terms: ({ at }, { subscription }) => termsFrom(subscription, { until: at, saves: 0 }),
  lines: () => [],
  done: (command, _subject, say) => ({
    title: say.text('goodbye.title'),
    body: [say.text('goodbye.body', { accessUntil: say.day(command.at) }), say.text('goodbye.friend')],
  }),
  receipt: (_command, { subscription }, say) => say.text('receipt.canceled', { plan: subscription.planName }),
  isReached: (_command, state) => state.cancelAt !== null || state.status === 'canceled',
};
