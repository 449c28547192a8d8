import type { Command } from '../schema/command.ts';
import type { CommandKind } from './command-kind.ts';

type ContactCommand = Extract<Command, { kind: 'contact' }>;

export const contact: CommandKind<ContactCommand> = {
  kind: 'contact',
  terms: (_command, _subject, say) => [
    { id: 'unchanged', label: say.text('terms.until-then'), value: say.text('terms.unchanged') },
    { id: 'cancel', label: say.text('terms.howToCancel'), value: say.text('terms.anyTime') },
  ],
  done: (_command, _subject, say) => ({
    title: say.text('saved.contact.title'),
    body: [say.text('saved.contact.body')],
  }),
  receipt: (_command, _subject, say) => say.text('receipt.did.contact'),
  /** A conversation changes nothing on the subscription; that the host has it is told by the action's id. */
  isReached: () => true,
};
