import type { Command } from '../schema/command.ts';
import type { CommandKind } from './command-kind.ts';
import { staysAsItIs } from './lines.ts';
import { termsFrom } from './terms.ts';

type RedirectCommand = Extract<Command, { kind: 'redirect' }>;

export const redirect: CommandKind<RedirectCommand> = {
  kind: 'redirect',
  tells: ['how-to-cancel'],
  changesSubscription: false,
  terms: (_command, { subscription }) => termsFrom(subscription, { saves: 0 }),
  lines: (command, _subject, say) => [
    { id: 'page', label: say.text('terms.page'), value: command.name },
    ...staysAsItIs(say),
  ],
  done: ({ name, url }, _subject, say) => ({
    title: say.text('saved.redirect.title'),
    body: [say.text('saved.redirect.body')],
    link: { label: name, url },
  }),
  receipt: (command, _subject, say) => say.text('receipt.did.redirect', { page: command.name }),
  /** A page changes nothing on the subscription; that the host was told is told by the action's id. */
  isReached: () => true,
};
