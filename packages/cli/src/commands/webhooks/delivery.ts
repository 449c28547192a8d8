import { columns } from '../../output/columns.ts';
import { printable } from '../../output/printable.ts';
import { bold } from '../../output/style.ts';
import { tell } from '../../output/tell.ts';
import { serverCommand } from '../../server/server-command.ts';
import { type ServerOptions, withServer } from '../../server/with-server.ts';

type Options = ServerOptions & { json?: true };

export const deliveryCommand = () =>
  serverCommand('delivery', 'one delivery: each attempt, and what was answered')
    .argument('<id>', 'msg_….whe_…')
    .action(async (id: string, { json, ...server }: Options) => {
      const delivery = await withServer(server, async ({ client, dataOf }) =>
        dataOf(await client.GET('/v1/deliveries/{id}', { params: { path: { id } } })),
      );
      tell(json, delivery, () => [
        `${bold(delivery.type)}  ${delivery.status}`,
        ...columns(
          delivery.history.map((each) => [
            String(each.attempt),
            each.at,
            `${each.millis} ms`,
            String(each.status ?? each.problem),
            printable(each.answer ?? ''),
          ]),
        ),
      ]);
    });
