import type { Command } from '../schema/command.ts';
import type { CommandKind } from './command-kind.ts';
import { howToCancel } from './lines.ts';
import { termsFrom } from './terms.ts';

type CustomCommand = Extract<Command, { kind: 'custom' }>;

/** The flow brings the words of its own offers; these are what is left without it. */
export const custom: CommandKind<CustomCommand> = {
  kind: 'custom',
  tells: ['how-to-cancel'],
  changesSubscription: true,
  terms: ({ worth }, { subscription }) => termsFrom(subscription, { saves: worth?.amount ?? 0 }),
  lines: (_command, _subject, say) => [howToCancel(say)],
  done: (_command, _subject, say) => ({ title: say.text('live.accepted'), body: [] }),
  receipt: ({ action }) => action,
  /** What it is, only the host knows; that the host has done it is told by the action's id. */
  isReached: () => true,
};
