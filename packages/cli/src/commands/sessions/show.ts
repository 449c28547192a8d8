import { columns } from '../../output/columns.ts';
import { printable } from '../../output/printable.ts';
import { bold, dim, green } from '../../output/style.ts';
import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true };

export const showCommand = () =>
  serverCommand('show', 'one session: what was answered, carried out, and why these offers')
    .argument('<id>', 'ses_…')
    .action(async (id: string, { json, ...server }: Options) => {
      const session = await withServer(server, async ({ client, dataOf }) =>
        dataOf(await client.GET('/v1/sessions/{id}', { params: { path: { id } } })),
      );
      tell(json, session, () => {
        // With the secret key it is always the one the host is shown.
        if (!('trace' in session)) return session.id;
        const { customer, subscription, flow, flowVersion, reason, answer, actions, trace } = session;
        return [
          `${bold(session.id)}  ${session.status}`,
          ...columns([
            ['customer', printable(customer)],
            ['subscription', printable(subscription)],
            ['flow', `${flow}, version ${flowVersion}`],
            ['reason', printable([reason, answer].filter(Boolean).join(': ') || 'none given')],
            ['began', session.openedAt ?? session.createdAt],
            ['ended', session.endedAt ?? 'not yet'],
          ]),
          ...(actions.length > 0 ? [dim('Actions')] : []),
          ...columns(
            actions.map((each) => [each.id, each.type, each.status, each.offer ?? '', each.reference]),
          ),
          ...(trace.length > 0 ? [dim('Why these offers')] : []),
          ...columns(
            trace.map((each) => [each.given ? green('✓') : dim('–'), each.offer, printable(each.why)]),
          ),
        ];
      });
    });
