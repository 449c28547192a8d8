import type { Command } from '../schema/command.ts';
import type { CommandKind } from './command-kind.ts';
import { staysAsItIs } from './lines.ts';
import { termsFrom } from './terms.ts';

type ContactCommand = Extract<Command, { kind: 'contact' }>;

export const contact: CommandKind<ContactCommand> = {
  kind: 'contact',
  tells: ['how-to-cancel'],
  changesSubscription: false,
  terms: (_command, { subscription }) => termsFrom(subscription, { saves: 0 }),
  lines: (_command, _subject, say) => staysAsItIs(say),
  done: ({ channel, url }, _subject, say) => {
    const words = url === undefined ? 'saved.contact' : 'saved.contact.calendar';
    return {
      title: say.text(`${words}.title`),
      body: [say.text(`${words}.body`)],
      ...(url !== undefined && {
        link: {
          label: say.text(
            channel === 'calendar' ? 'offer.contact.calendar.accept' : 'offer.contact.chat.title',
          ),
          url,
        },
      }),
    };
  },
  receipt: (_command, _subject, say) => say.text('receipt.did.contact'),
  /** A conversation changes nothing on the subscription; that the host has it is told by the action's id. */
  isReached: () => true,
};
