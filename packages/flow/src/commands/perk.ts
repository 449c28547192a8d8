import type { Command } from '../schema/command.ts';
import { nextCharge } from './charge-at.ts';
import { type CommandKind, tellsEverything } from './command-kind.ts';
import { howToCancel, nextChargeLine } from './lines.ts';
import { termsFrom } from './terms.ts';

type PerkCommand = Extract<Command, { kind: 'perk' }>;

export const perk: CommandKind<PerkCommand> = {
  kind: 'perk',
  tells: tellsEverything,
  changesSubscription: true,
  terms: (_command, { subscription }) => termsFrom(subscription, { saves: 0 }),
  lines: (command, { subscription }, say) => [
    { id: 'perk', label: say.text('terms.perk'), value: command.name },
    { id: 'lasts', label: say.text('terms.lasts'), value: say.text('terms.forever') },
    { id: 'price', label: say.text('terms.price'), value: say.text('terms.unchanged') },
    nextChargeLine(nextCharge(subscription), subscription.currentPeriodEnd, say),
    howToCancel(say),
  ],
  done: (command, _subject, say) => ({
    title: say.text('saved.perk.title'),
    body: [say.text('saved.perk.body', { perk: command.name })],
  }),
  receipt: (command, _subject, say) => say.text('receipt.did.perk', { perk: command.name }),
  /** What a perk is, only the host knows; that the host has given it is told by the action's id. */
  isReached: () => true,
};
