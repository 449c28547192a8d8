import type { Command } from '../schema/command.ts';
import { chargeAt } from './charge-at.ts';
import { type CommandKind, tellsEverything } from './command-kind.ts';
import { howToCancel, nextChargeLine, priceAfter } from './lines.ts';
import { termsFrom } from './terms.ts';

type ResumeCommand = Extract<Command, { kind: 'resume' }>;

export const resume: CommandKind<ResumeCommand> = {
  kind: 'resume',
  tells: tellsEverything,
  changesSubscription: true,
  terms: ({ nextChargeAt }, { subscription }) =>
    termsFrom(subscription, {
      from: nextChargeAt,
      nextChargeAt,
      nextCharge: chargeAt(subscription, nextChargeAt),
      saves: 0,
    }),
  lines: ({ nextChargeAt }, subject, say) => [
    nextChargeLine(chargeAt(subject.subscription, nextChargeAt), nextChargeAt, say),
    priceAfter(subject, say),
    howToCancel(say),
  ],
  done: ({ nextChargeAt }, _subject, say) => ({
    title: say.text('saved.resume.title'),
    body: [say.text('saved.resume.body', { nextCharge: say.day(nextChargeAt) })],
  }),
  receipt: (_command, _subject, say) => say.text('receipt.did.resume'),
  isReached: (_command, { pausedUntil, status }) => pausedUntil === null && status !== 'paused',
};
